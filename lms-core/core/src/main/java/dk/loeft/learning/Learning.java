package dk.loeft.learning;

import static dk.loeft.organisation.Permission.ASSIGN;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.PartOfUseCase;
import dk.loeft.organisation.Requires;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Courses, enrolments and attempts. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code
 * learning.}.
 */
public interface Learning {
    /** The reader's own courses. */
    @Requires(value = LEARN, audited = false)
    MyLearning mine();

    /** Published courses; sorts by {@code title} (default), {@code minutes}, {@code newest}. */
    @Requires(value = LEARN, audited = false)
    Page<CatalogueRow> catalogue(CatalogueFilter filter, PageRequest page);

    /** A course that is published, or that the reader is enrolled in, with the reader's own state. */
    @Requires(value = LEARN, audited = false)
    Optional<CourseView> course(CourseId course);

    /** Enrols the reader in a published course; if enrolled already, nothing changes. */
    @Requires(LEARN)
    EnrolmentId enrol(CourseId course);

    /**
     * Opens the course where the reader left off, or at a part. Enrols first if need be. After completion it opens for
     * review; after a failed attempt a new one begins.
     */
    @Requires(value = LEARN, audited = false)
    Player open(CourseId course, Optional<String> part);

    /** The table of contents of a running attempt again, after something was reported. */
    @Requires(value = LEARN, audited = false)
    Optional<CourseView> progress(CourseId course);

    /** Begins a new attempt at a completed or failed course; earlier attempts and certificates stay. */
    @Requires(LEARN)
    AttemptId startOver(CourseId course);

    /**
     * Takes the course in another of its languages from now on. Who is under way goes on where the parts are the same; each
     * language remembers its own progress, and coming back to one is going on there. What is completed stays completed: the
     * course is completed once, whatever the language.
     */
    @Requires(LEARN)
    void takeIn(CourseId course, String language);

    /**
     * Enrols everybody whose main position lies in the unit or below, with a due date; those enrolled already keep the earlier
     * of the two dates, those who completed the course are left alone. Limited to the actor's part of the organisation.
     *
     * @return how many people were enrolled or got an earlier date
     */
    @Requires(ASSIGN)
    int assign(CourseId course, UnitId unit, LocalDate due);

    /** The title of a course, for other capabilities. */
    @PartOfUseCase
    String title(CourseId course);
}
