package dk.loeft.learning;

import static dk.loeft.organisation.Permission.AUTHOR;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * The content library: who answers for a course, under which terms it may be used, when it is to be looked at again, in which
 * languages it can be taken, where its content is used, and its way from draft to published.
 *
 * <p>Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code learning.library.} or {@code
 * learning.review.}.
 */
public interface Library {
    /**
     * The courses; sorts by {@code title} (default), {@code state}, {@code owner}, {@code review}, {@code uses}, {@code
     * enrolled}.
     */
    @Requires(value = AUTHOR, audited = false)
    Page<LibraryRow> courses(LibraryFilter filter, PageRequest page);

    @Requires(value = AUTHOR, audited = false)
    LibraryChoices choices();

    @Requires(value = AUTHOR, audited = false)
    Optional<LibraryCard> card(CourseId course);

    /** Who may be named as owner: the reader first, then the units from the top. */
    @Requires(value = AUTHOR, audited = false)
    List<CourseOwner> possibleOwners();

    @Requires(AUTHOR)
    void describe(CourseId course, LibraryInput input);

    /**
     * Lets the newest version be taken in a further language, on an activity of its own. Like everything a version rests on,
     * languages of a published version never change: where the newest one is published, a new draft is made.
     */
    @Requires(AUTHOR)
    void offerIn(CourseId course, CourseLanguage language);

    /** Takes a further language from the newest version, or from a new draft where that is published. */
    @Requires(AUTHOR)
    void withdrawLanguage(CourseId course, String language);

    /** Asks other authors to look at the newest version. */
    @Requires(AUTHOR)
    void askForReview(CourseId course, String comment);

    /** Approves the newest version; whoever asked cannot. */
    @Requires(AUTHOR)
    void approve(CourseId course, String comment);

    /** Sends the newest version back; the reason must be there. */
    @Requires(AUTHOR)
    void sendBack(CourseId course, String reason);

    /** Every version that rests on an activity, in any language, by title and number. */
    @Requires(value = AUTHOR, audited = false)
    List<ActivityUse> uses(String activityKind, String activityReference);

    /** Courses of the same or nearly the same title, at most five. */
    @Requires(value = AUTHOR, audited = false)
    List<ActivityUse> similarTo(String title);
}
