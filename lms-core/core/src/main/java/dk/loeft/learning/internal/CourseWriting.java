package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.learning.CourseStep;
import dk.loeft.learning.CourseVersionId;
import dk.loeft.learning.ReviewState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Drafts, changes and publishing. */
@Dependent
class CourseWriting {
    private final CourseRepository courses;

    private final LanguageRepository languages;

    private final Activities activities;

    private final CourseSteps steps;

    private final Clock clock;

    @Inject
    CourseWriting(
            CourseRepository courses,
            LanguageRepository languages,
            Activities activities,
            CourseSteps steps,
            Clock clock) {
        this.courses = courses;
        this.languages = languages;
        this.activities = activities;
        this.steps = steps;
        this.clock = clock;
    }

    CourseId draft(CourseInput input, String kind, String reference, Optional<PersonId> author) {
        CourseRules.checked(input);
        activities.check(kind, reference);
        Course course =
                courses.add(new Course(input, author.map(PersonId::value).orElse(null), clock.instant()));
        courses.add(new CourseVersion(course, 1, kind, reference));
        steps.took(CourseStep.DRAFTED, course.id(), 1, "");
        return course.id();
    }

    void change(CourseId id, CourseInput input) {
        courses.lock(id).describe(CourseRules.checked(input));
    }

    void replaceActivity(CourseId id, String kind, String reference) {
        activities.check(kind, reference);
        Course course = courses.lock(id);
        CourseVersion newest = courses.newest(id);
        CourseVersion draft = newest;
        if (newest.publishedAt().isPresent()) {
            draft = courses.add(new CourseVersion(course, newest.number() + 1, kind, reference));
            languages.copy(new CourseVersionId(newest.id()), new CourseVersionId(draft.id()));
        } else {
            newest.restOn(kind, reference);
        }
        steps.took(CourseStep.REPLACED, id, draft.number(), "");
    }

    void publish(CourseId id) {
        Course course = courses.lock(id);
        CourseVersion newest = courses.newest(id);
        checkActivities(newest);
        if (course.reviewRequired() && newest.publishedAt().isEmpty() && newest.review() != ReviewState.APPROVED) {
            throw new RefusedException("learning.review.needed", course.title());
        }
        newest.publish(clock.instant());
        course.publish(newest);
        steps.took(CourseStep.PUBLISHED, id, newest.number(), "");
    }

    private void checkActivities(CourseVersion version) {
        boolean all = activities.of(Resting.of(version)).isPresent()
                && languages.of(new CourseVersionId(version.id())).stream()
                        .allMatch(
                                each -> activities.of(Resting.of(version, each)).isPresent());
        if (!all) {
            throw new RefusedException("learning.activity.unknown");
        }
    }

    void retire(CourseId id) {
        courses.lock(id).retire();
        steps.took(CourseStep.RETIRED, id, courses.newest(id).number(), "");
    }
}
