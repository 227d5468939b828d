package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseState;
import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.VersionDecision;
import dk.loeft.learning.VersionDecisions;
import dk.loeft.learning.VersionGroups;
import dk.loeft.learning.VersionPlanId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Rows;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes plans: who is on older versions, what is different in the new one, and what is decided. */
@Dependent
class VersionPlanning {
    static final int MAX_REASON = 500;

    private final CourseRepository courses;

    private final LanguageRepository languages;

    private final PlanRepository plans;

    private final Activities activities;

    private final Clock clock;

    @Inject
    VersionPlanning(
            CourseRepository courses,
            LanguageRepository languages,
            PlanRepository plans,
            Activities activities,
            Clock clock) {
        this.courses = courses;
        this.languages = languages;
        this.plans = plans;
        this.activities = activities;
        this.clock = clock;
    }

    VersionGroups groups(CourseId id) {
        Course course = courses.get(id);
        CourseVersion newest = courses.newest(id);
        Optional<Long> before = plans.before(id, newest.number());
        if (before.isEmpty()) {
            return new VersionGroups(0, 0, 0, 0, List.of());
        }
        Map<LearningState, Long> people = new EnumMap<>(LearningState.class);
        plans.groups(id, newest.id(), before.get(), LocalDay.today(clock))
                .forEach(row -> people.put(LearningState.valueOf(Rows.text(row[0])), Rows.number(row[1])));
        return new VersionGroups(
                people.getOrDefault(LearningState.NOT_STARTED, 0L),
                people.getOrDefault(LearningState.IN_PROGRESS, 0L),
                people.getOrDefault(LearningState.FAILED, 0L),
                people.getOrDefault(LearningState.COMPLETED, 0L),
                plans.underWay(id, newest.id(), LocalDay.today(clock))
                        .map(row -> comparison(row, course, newest))
                        .toList());
    }

    private VersionGroups.Comparison comparison(@Nullable Object[] row, Course course, CourseVersion newest) {
        CourseVersion old = courses.version(Rows.number(row[0]));
        Optional<String> language = Optional.ofNullable(row[1]).map(Object::toString);
        return new VersionGroups.Comparison(
                old.number(),
                language.orElse(course.language()),
                Rows.number(row[2]),
                activities.compare(languages.resting(old, language), languages.resting(newest, language)));
    }

    VersionPlanId plan(CourseId id, VersionDecisions decisions, Optional<PersonId> who) {
        Course course = courses.lock(id);
        if (course.state() != CourseState.PUBLISHED || course.publishedVersion().isEmpty()) {
            throw new RefusedException("learning.plan.not-published", course.title());
        }
        check(decisions);
        CourseVersion to = courses.version(course.publishedVersion().get());
        long before = plans.before(id, to.number())
                .orElseThrow(() -> new RefusedException("learning.plan.nobody", course.title()));
        plans.dropOpen(id);
        Plan plan = plans.add(new Plan(id, to, decisions, who, clock.instant()));
        if (plans.list(plan, before, LocalDay.today(clock)) == 0) {
            throw new RefusedException("learning.plan.nobody", course.title());
        }
        plan.says(plans.fingerprint(plan));
        return plan.id();
    }

    private static void check(VersionDecisions decisions) {
        if (decisions.notStarted() == VersionDecision.CREDIT) {
            throw new RefusedException("learning.plan.credit-nothing");
        }
        boolean credits =
                decisions.inProgress() == VersionDecision.CREDIT || decisions.failed() == VersionDecision.CREDIT;
        String reason = decisions.reason().strip();
        if (reason.length() > MAX_REASON || (credits && reason.isEmpty())) {
            throw new RefusedException("learning.plan.reason", MAX_REASON);
        }
    }

    void except(VersionPlanId id, EnrolmentId enrolment, VersionDecision decision) {
        Plan plan = plans.lock(id);
        plan.checkOpen();
        if (decision == VersionDecision.CREDIT && plan.decisions().reason().isEmpty()) {
            throw new RefusedException("learning.plan.reason", MAX_REASON);
        }
        if (!plans.except(id, enrolment, decision, plan.decisions())) {
            throw new RefusedException("learning.plan.credit-nothing");
        }
        plan.says(plans.fingerprint(plan));
    }
}
