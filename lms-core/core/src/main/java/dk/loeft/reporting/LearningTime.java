package dk.loeft.reporting;

import static dk.loeft.organisation.Permission.LEARN;
import static dk.loeft.organisation.Permission.SEE_LEARNING;
import static dk.loeft.organisation.Permission.SEE_TEAM;

import dk.loeft.organisation.Requires;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Year;
import java.util.Locale;
import java.util.Optional;

/**
 * How much time people spent on learning: on courses, as those reported it, and elsewhere, as far as a leader accepted it. A year is
 * one of the calendar in Copenhagen; learning elsewhere counts in the year of its last day.
 */
public interface LearningTime {
    /** The reader's own. */
    @Requires(value = LEARN, audited = false)
    Spent mine(Year year);

    /**
     * The people the reader leads, those who spent most first; sorts by {@code name}, {@code unit}, {@code courses} and {@code
     * elsewhere}.
     *
     * @param text words in the name, the title or the unit; empty: all
     */
    @Requires(value = SEE_TEAM, audited = false)
    Page<MemberTime> team(Year year, String text, PageRequest page);

    /**
     * The units below one, or the topmost ones, within the part that the reader sees. People count in the unit where they work today.
     *
     * @return absent if the unit lies outside
     */
    @Requires(value = SEE_LEARNING, audited = false)
    Optional<UnitTimes> units(Year year, Optional<UnitId> unit);

    /** All units of that part in a file for a spreadsheet, each with all below it; the stream stays the caller's. */
    @Requires(SEE_LEARNING)
    void export(Year year, Locale language, OutputStream to) throws IOException;
}
