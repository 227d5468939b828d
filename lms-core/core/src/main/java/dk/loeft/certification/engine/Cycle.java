package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One certificate of one person, from a completion to its end.
 *
 * @param no its place among the person's cycles, from 1
 * @param version number of the kind version it was issued under
 * @param how how it came about
 * @param validFrom its first valid day
 * @param issuedTo the last valid day it was issued with, before leaves and newer versions moved it; absent if it never expires
 * @param term its dates, those of the day it closed if it has; absent if it never expires
 * @param end how it ended
 * @param withdrawn while it is revoked
 * @param event the {@code seq} of the event that gave it
 */
public record Cycle(
        int no,
        int version,
        How how,
        LocalDate validFrom,
        Optional<LocalDate> issuedTo,
        Optional<Term> term,
        End end,
        Optional<Withdrawn> withdrawn,
        long event) {
    /**
     * A revocation that holds.
     *
     * @param on the first void day
     * @param event the {@code seq} of the event that revoked
     */
    public record Withdrawn(LocalDate on, long event) {}

    /** How a cycle came about. */
    public enum How {
        /** There was none before, or the one before was revoked or beyond grace. */
        FIRST,
        /** Before the window of the one before. */
        EARLY,
        /** In the window or grace of the one before. */
        RENEWAL
    }

    /** How a cycle ended. */
    public enum End {
        OPEN,
        RENEWED,
        REVOKED,
        LAPSED
    }

    /** The last valid day, absent if there is none. */
    public Optional<LocalDate> expires() {
        return term.map(Term::expires);
    }
}
