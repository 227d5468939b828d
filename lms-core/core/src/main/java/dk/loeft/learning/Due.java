package dk.loeft.learning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * How a rule sets its due date, for each person by when that person entered the audience.
 *
 * @param anchor what it is counted from
 * @param noticeDays nobody is due earlier than so many days after entering, by default {@link #NOTICE_DAYS}; not where it is
 *     counted from entering anyway
 */
public record Due(Anchor anchor, int noticeDays) {
    /** Days of notice where nothing else is said. */
    public static final int NOTICE_DAYS = 14;

    /** Out of a rule and in again within so many days, and its deadline goes on: a reorganisation must not wipe it. */
    public static final int CONTINUITY_DAYS = 30;

    /** The longest notice and the largest number of days from an expiry. */
    public static final int MOST_DAYS = 999;

    /** What a due date is counted from. */
    public sealed interface Anchor {
        /** Whether somebody who enters late could be overdue at once, so that notice must be given. */
        default boolean needsNotice() {
            return true;
        }

        /** The day by itself, before notice. */
        LocalDate day(LocalDate since, LocalDate joined);
    }

    /** A date in the calendar. */
    public record Fixed(LocalDate date) implements Anchor {
        @Override
        public LocalDate day(LocalDate since, LocalDate joined) {
            return date;
        }
    }

    /** So long after the person's joining; after entering where that was before. */
    public record Joining(Span after) implements Anchor {
        @Override
        public LocalDate day(LocalDate since, LocalDate joined) {
            return after.after(joined.isAfter(since) ? since : joined);
        }
    }

    /** So long after entering the audience. */
    public record Assignment(Span after) implements Anchor {
        @Override
        public boolean needsNotice() {
            return false;
        }

        @Override
        public LocalDate day(LocalDate since, LocalDate joined) {
            return after.after(since);
        }
    }

    /** So long after a decision. */
    public record Decision(LocalDate decidedOn, Span after) implements Anchor {
        @Override
        public LocalDate day(LocalDate since, LocalDate joined) {
            return after.after(decidedOn);
        }
    }

    /**
     * Counted from the expiry of the certificate that is assigned; whoever assigns certificates knows when it expires.
     *
     * @param offsetDays days from the expiry to the due date of the renewal, negative before it
     * @param firstDays who has no certificate has so many days from entering the audience
     */
    public record Expiry(int offsetDays, int firstDays) implements Anchor {
        /** Days to the first certificate where nothing else is said. */
        public static final int FIRST_DAYS = 30;

        @Override
        public boolean needsNotice() {
            return false;
        }

        /** That of the first certificate. */
        @Override
        public LocalDate day(LocalDate since, LocalDate joined) {
            return since.plusDays(firstDays);
        }
    }

    /**
     * The due date of a person under the rule.
     *
     * @param since the first day in the audience, without a break
     * @param joined the first day of the employment
     * @param floor it does not lie before this day, since the rule was changed while the person was under it
     */
    public LocalDate own(LocalDate since, LocalDate joined, Optional<LocalDate> floor) {
        LocalDate day = anchor.day(since, joined);
        LocalDate noticed = anchor.needsNotice() ? later(day, since.plusDays(noticeDays)) : day;
        return floor.map(each -> later(noticed, each)).orElse(noticed);
    }

    private static LocalDate later(LocalDate one, LocalDate other) {
        return one.isAfter(other) ? one : other;
    }
}
