package dk.loeft.content.internal.cmi5;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.Cmi5Learner;
import dk.loeft.content.Cmi5LearnerPart;
import dk.loeft.content.Cmi5Learners;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.PartState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is under way with a course, as those see it who may waive its units. */
class LearnersUnderWayTest extends TakenCourse {
    private static final AtomicLong KEYS = new AtomicLong(1_000);

    private static final PageRequest FIRST = PageRequest.first(10);

    private long made;

    @BeforeEach
    void makeCourse() {
        made = KEYS.incrementAndGet();
        database.execute(
                "INSERT INTO course (id, title, summary, description, language, minutes, state, created_at) VALUES ("
                        + made + ", 'Klart sprog', '', '', 'da', 10, 'PUBLISHED', '2026-01-01')",
                "INSERT INTO course_version (id, course_id, number, activity_kind, activity_reference) VALUES (" + made
                        + ", " + made + ", 1, 'cmi5', '" + course + "')");
    }

    /** Somebody with a registration in the course; the answer is the attempt. */
    private long learner(String familyName) {
        long key = KEYS.incrementAndGet();
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, language, created_at) VALUES (" + key
                        + ", 'N" + key + "', 'Kim', '" + familyName + "', 'da', '2026-01-01')",
                "INSERT INTO enrolment (id, person_id, course_id, state, enrolled_at) VALUES (" + key + ", " + key
                        + ", " + made + ", 'IN_PROGRESS', '2026-01-01')",
                "INSERT INTO attempt (id, enrolment_id, course_version_id, person_id, number, begun_at, success) VALUES ("
                        + key + ", " + key + ", " + made + ", " + key + ", 1, '2026-01-01', 'UNKNOWN')",
                "UPDATE enrolment SET current_attempt_id = " + key + " WHERE id = " + key,
                "INSERT INTO cmi5_registration (attempt_id, registration, person_id, content_hash, judged, created_at)"
                        + " VALUES (" + key + ", '" + UUID.randomUUID() + "', " + key + ", '" + course
                        + "', TRUE, '2026-01-02')");
        return key;
    }

    private Cmi5Learners underWay(Actor actor, String text, PageRequest page) {
        return desk.administer(actor, each -> each.learners(new CourseId(made), text, page))
                .orElseThrow();
    }

    private Cmi5Learner first() {
        return underWay(Actor.system(), "", FIRST).page().rows().get(0);
    }

    private Optional<Cmi5Learner> learner(Actor actor, long of, UUID registration) {
        return desk.administer(actor, each -> each.learner(new CourseId(of), registration));
    }

    private List<String> names(String text, PageRequest page) {
        return underWay(Actor.system(), text, page).page().rows().stream()
                .map(Cmi5Learner::name)
                .toList();
    }

    private static Cmi5LearnerPart part(Cmi5Learner learner, String id) {
        return learner.parts().stream()
                .filter(part -> part.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void theyAreFoundByNameAndCutIntoPages() {
        learner("Bech");
        learner("Aagaard");
        learner("Ærø");

        assertThat(names("", FIRST)).containsExactly("Kim Bech", "Kim Ærø", "Kim Aagaard");
        assertThat(names("", new PageRequest(2, 2, "name", true))).containsExactly("Kim Aagaard");
        assertThat(names("kim bec", FIRST)).containsExactly("Kim Bech");
        assertThat(underWay(Actor.system(), "", new PageRequest(1, 2, "name", false))
                        .page()
                        .total())
                .isEqualTo(3);
    }

    @Test
    void whoHasFinishedOrWasCreditedOrOnlyLooksIsNotAmongThem() {
        long done = learner("Bech");
        long credited = learner("Dam");
        long before = learner("Eg");
        database.execute(
                "UPDATE cmi5_registration SET satisfied_at = '2026-01-03' WHERE attempt_id = " + done,
                "UPDATE enrolment SET state = 'COMPLETED' WHERE id = " + credited,
                "UPDATE enrolment SET current_attempt_id = NULL WHERE id = " + before);

        assertThat(names("", FIRST)).isEmpty();
    }

    @Test
    void theyComeWithTheirUnitsAndWhatCanBeWaived() {
        long key = learner("Bech");
        UUID registration = first().registration();
        database.execute("INSERT INTO cmi5_unit (attempt_id, item_id, opened_at, completed_at) SELECT " + key
                + ", id, '2026-01-02', '2026-01-02' FROM content_item WHERE identifier = '" + B + "'");
        desk.administer(Actor.system(), each -> each.waive(registration, C, "Tested Out"));

        Cmi5Learner learner = learner(Actor.system(), made, registration).orElseThrow();

        assertThat(learner.done()).isEqualTo(4);
        assertThat(learner.total()).isEqualTo(5);
        assertThat(part(learner, B).state()).isEqualTo(PartState.COMPLETED);
        assertThat(part(learner, C).waived()).contains("Tested Out");
        assertThat(learner.parts().stream().filter(Cmi5LearnerPart::waivable).map(Cmi5LearnerPart::id))
                .as("neither blocks, nor what is done, nor what needs nothing")
                .containsExactly(A);
    }

    @Test
    void theNumberOfStatementsDoesNotGrowWithTheLearners() {
        learner("Bech");
        int one = desk.statementsOf(each -> each.learners(new CourseId(made), "", FIRST));
        IntStream.range(0, 9).forEach(each -> learner("Dam" + each));

        assertThat(underWay(Actor.system(), "", FIRST).page().rows()).hasSize(10);
        assertThat(desk.statementsOf(each -> each.learners(new CourseId(made), "", FIRST)))
                .isEqualTo(one)
                .isEqualTo(5);
    }

    @Test
    void whoeverLooksAfterAnotherPartOfTheOrganisationFindsNobody() {
        learner("Bech");
        Actor elsewhere = Actor.person(new PersonId(1), List.of(new Grant(Role.HR, "7/")));
        UUID registration = first().registration();

        assertThat(underWay(elsewhere, "", FIRST).page().total()).isZero();
        assertThat(learner(elsewhere, made, registration)).isEmpty();
    }

    @Test
    void aLearnerIsFoundInTheRightCourseAlone() {
        learner("Bech");
        UUID registration = first().registration();

        Optional<Cmi5Learners> nowhere =
                desk.administer(Actor.system(), each -> each.learners(new CourseId(made + 1_000_000), "", FIRST));

        assertThat(learner(Actor.system(), made, registration)).isPresent();
        assertThat(learner(Actor.system(), made + 1_000_000, registration)).isEmpty();
        assertThat(nowhere).isEmpty();
    }
}
