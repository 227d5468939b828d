package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseLanguage;
import dk.loeft.learning.CourseStep;
import dk.loeft.learning.CourseVersionId;
import dk.loeft.learning.LibraryInput;
import dk.loeft.learning.ReviewState;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** What authors write into the library, the languages of a version, and its review. */
@Dependent
class LibraryWriting {
    private final CourseRepository courses;

    private final LibraryRepository library;

    private final LanguageRepository languages;

    private final Activities activities;

    private final CourseSteps steps;

    @Inject
    LibraryWriting(
            CourseRepository courses,
            LibraryRepository library,
            LanguageRepository languages,
            Activities activities,
            CourseSteps steps) {
        this.courses = courses;
        this.library = library;
        this.languages = languages;
        this.activities = activities;
        this.steps = steps;
    }

    void describe(CourseId id, LibraryInput input) {
        LibraryRules.checked(input);
        Course course = courses.lock(id);
        boolean before = course.reviewRequired();
        course.shelve(input);
        library.tag(id, LibraryRules.tags(input));
        if (before != course.reviewRequired()) {
            CourseStep step = course.reviewRequired() ? CourseStep.REVIEW_ON : CourseStep.REVIEW_OFF;
            steps.took(step, id, courses.newest(id).number(), "");
        }
    }

    void offerIn(CourseId id, CourseLanguage language) {
        Course course = courses.lock(id);
        LibraryRules.checked(language, course);
        activities.check(language.activityKind(), language.activityReference());
        CourseVersion draft = draft(course);
        languages.put(new CourseVersionId(draft.id()), language);
        draft.reconsider();
    }

    void withdrawLanguage(CourseId id, String language) {
        CourseVersion draft = draft(courses.lock(id));
        if (languages.remove(new CourseVersionId(draft.id()), language) == 0) {
            throw new RefusedException("learning.library.no-language");
        }
        draft.reconsider();
    }

    /** The newest version where that is a draft, else a new one that rests on the same. */
    private CourseVersion draft(Course course) {
        CourseVersion newest = courses.newest(course.id());
        if (newest.publishedAt().isEmpty()) {
            return newest;
        }
        CourseVersion draft = courses.add(
                new CourseVersion(course, newest.number() + 1, newest.activityKind(), newest.activityReference()));
        languages.copy(new CourseVersionId(newest.id()), new CourseVersionId(draft.id()));
        return draft;
    }

    void askForReview(CourseId id, String comment) {
        String text = LibraryRules.comment(comment);
        CourseVersion newest = waiting(id);
        newest.askForReview(steps.who());
        steps.took(CourseStep.REVIEW_ASKED, id, newest.number(), text);
    }

    void approve(CourseId id, String comment) {
        String text = LibraryRules.comment(comment);
        CourseVersion newest = asked(id);
        Optional<PersonId> reader = steps.who();
        if (reader.isPresent() && reader.equals(newest.reviewBy())) {
            throw new RefusedException("learning.review.own");
        }
        newest.approve();
        steps.took(CourseStep.APPROVED, id, newest.number(), text);
    }

    void sendBack(CourseId id, String reason) {
        String text = LibraryRules.reason(reason);
        CourseVersion newest = asked(id);
        newest.sendBack();
        steps.took(CourseStep.SENT_BACK, id, newest.number(), text);
    }

    private CourseVersion waiting(CourseId id) {
        Course course = courses.lock(id);
        CourseVersion newest = courses.newest(id);
        if (newest.publishedAt().isPresent()) {
            throw new RefusedException("learning.review.nothing", course.title());
        }
        return newest;
    }

    private CourseVersion asked(CourseId id) {
        CourseVersion newest = waiting(id);
        if (newest.review() != ReviewState.ASKED) {
            throw new RefusedException("learning.review.not-asked");
        }
        return newest;
    }
}
