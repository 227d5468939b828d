package dk.loeft.learning.internal;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionPlan;
import dk.loeft.learning.VersionPlanFilter;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.learning.VersionPlanPerson;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A course, a person, and the steps of a version plan. */
abstract class PlannedCourse {
    static final VersionDecisions MOVE_ALL =
            new VersionDecisions(VersionDecision.MOVE, VersionDecision.MOVE, VersionDecision.MOVE, "");

    static final VersionDecisions CREDIT = new VersionDecisions(
            VersionDecision.MOVE, VersionDecision.CREDIT, VersionDecision.CREDIT, "De kan det nye");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    final Classroom classroom = new Classroom(database);

    PersonId anne = new PersonId(0);
    CourseId course = new CourseId(0);

    @BeforeEach
    void aCourse() {
        anne = classroom.person();
        course = classroom.course("Sikker digital hverdag");
    }

    /** A new version is published: a book of so many chapters, the first ones the same. */
    String newVersion(int chapters) {
        String book = classroom.chapters().book("n" + course.value() + "-" + chapters, chapters);
        classroom.edit(authoring -> authoring.replaceActivity(course, Chapters.KIND, book));
        classroom.edit(authoring -> authoring.publish(course));
        return book;
    }

    Optional<VersionPlanId> publish(VersionDecisions decisions) {
        return classroom.plan(plans -> plans.publish(course, decisions));
    }

    AttemptId underWay(PersonId person, int chapters) {
        AttemptId attempt = classroom.open(person, course).attempt();
        for (int chapter = 1; chapter <= chapters; chapter++) {
            classroom.chapters().read(attempt, "k" + chapter);
        }
        classroom.report(classroom.underWay(attempt, chapters));
        return attempt;
    }

    VersionPlanId plan(VersionDecisions decisions) {
        return classroom.plan(plans -> plans.plan(course, decisions));
    }

    VersionPlan find(VersionPlanId plan) {
        return classroom.plan(plans -> plans.find(plan)).orElseThrow();
    }

    List<VersionPlanPerson> people(VersionPlanId plan) {
        return classroom
                .plan(plans -> plans.people(plan, VersionPlanFilter.all(), PageRequest.first(50)))
                .rows();
    }

    void except(VersionPlanId plan, VersionPlanPerson person, VersionDecision decision) {
        classroom.replan(plans -> plans.except(plan, person.enrolment(), decision));
    }

    void run(VersionPlanId plan) {
        String seen = find(plan).fingerprint();
        classroom.replan(plans -> plans.run(plan, seen));
        settle(plan);
    }

    void undo(VersionPlanId plan) {
        classroom.replan(plans -> plans.undo(plan));
        settle(plan);
    }

    void settle(VersionPlanId plan) {
        long waiting = 1;
        while (waiting > 0) {
            waiting = classroom.plan(plans -> plans.settle(plan));
        }
    }

    CourseView view(PersonId person) {
        return classroom.learn(person, learning -> learning.course(course)).orElseThrow();
    }

    Optional<MyCourse> mine(PersonId person) {
        return view(person).mine();
    }

    String enrolmentOf(PersonId person) {
        return database.<Object>inTransaction(manager -> manager.createNativeQuery(
                                "SELECT CONCAT_WS('|', id, state, parts_done, parts_total, COALESCE(score, '-'), current_attempt_id,"
                                        + " COALESCE(completed_at, '-'), COALESCE(kept_version_id, '-')) FROM enrolment WHERE person_id = "
                                        + person.value())
                        .getSingleResult())
                .toString();
    }

    static void refused(String key, Runnable useCase) {
        assertThatThrownBy(useCase::run).isInstanceOf(RefusedException.class).hasMessage(key);
    }
}
