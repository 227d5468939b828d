package dk.loeft.learning;

import static dk.loeft.organisation.Permission.AUTHOR;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * Courses for those who write them. A course rests on numbered versions; a version that was published never changes. Refusals
 * are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code learning.}.
 */
public interface Authoring {
    /** The courses of the municipality as authors see them; sorts by {@code title} (default), {@code state}, {@code enrolled}. */
    @Requires(value = AUTHOR, audited = false)
    Page<AuthoredCourse> authored(String text, PageRequest page);

    @Requires(value = AUTHOR, audited = false)
    Optional<AuthoredCourse> authoredCourse(CourseId course);

    /** The courses whose newest version rests on that activity, by title. */
    @Requires(value = AUTHOR, audited = false)
    List<AuthoredCourse> restingOn(String activityKind, String activityReference);

    /** Makes a draft that rests on an activity; refused if the provider does not know the activity. */
    @Requires(AUTHOR)
    CourseId draft(CourseInput input, String activityKind, String activityReference);

    @Requires(AUTHOR)
    void change(CourseId course, CourseInput input);

    /** Lets the draft version rest on another activity; a published version never changes, a new draft version is made. */
    @Requires(AUTHOR)
    void replaceActivity(CourseId course, String activityKind, String activityReference);

    /**
     * Publishes the newest version. People under way stay on the version they began, until a {@link VersionPlans plan} says
     * otherwise. Refused if the course asks for a review and another author has not approved the version.
     */
    @Requires(AUTHOR)
    void publish(CourseId course);

    /** Takes the course out of the catalogue; those enrolled may finish. */
    @Requires(AUTHOR)
    void retire(CourseId course);

    /**
     * Opens the newest version, draft or not, to look at; nothing is recorded. Refused if the version is not there in that
     * language.
     *
     * @param language one of the version's languages; absent: that of the course
     */
    @Requires(value = AUTHOR, audited = false)
    Player preview(CourseId course, Optional<String> part, Optional<String> language);
}
