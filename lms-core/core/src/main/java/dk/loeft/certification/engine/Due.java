package dk.loeft.certification.engine;

import java.time.LocalDate;

/**
 * How a rule sets its due date.
 *
 * @param anchor what it is counted from
 * @param noticeDays nobody is due earlier than so many days after entering the audience, by default {@link #NOTICE_DAYS}
 */
public record Due(Anchor anchor, int noticeDays) {
    /** Days of notice where nothing else is said. */
    public static final int NOTICE_DAYS = 14;

    /** What a due date is counted from. */
    public sealed interface Anchor {
        /** Whether somebody who enters late could be overdue at once, so that notice must be given. */
        default boolean needsNotice() {
            return true;
        }

        /** Days from an old certificate's expiry to the due date of its renewal. */
        default int offsetFromExpiry() {
            return 0;
        }
    }

    /** A date in the calendar. */
    public record Fixed(LocalDate date) implements Anchor {}

    /** So long after the person's joining. */
    public record Joining(Period after) implements Anchor {}

    /** So long after entering the audience. */
    public record Assignment(Period after) implements Anchor {
        @Override
        public boolean needsNotice() {
            return false;
        }
    }

    /** So long after a decision. */
    public record Decision(LocalDate decidedOn, Period after) implements Anchor {}

    /**
     * Counted from the expiry of a certificate.
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

        @Override
        public int offsetFromExpiry() {
            return offsetDays;
        }
    }
}
