package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * For how long a certificate is good.
 *
 * @param base what a renewal is counted from; by default {@link Base#EXPIRY}: renewing in time costs no days, renewing late
 *     earns none
 * @param validity absent: it never expires. By default {@link #YEARLY}
 * @param fixedDate any one of the dates on which certificates of base FIXED expire
 * @param minActive a new certificate lasts at least so long (bases FIXED and EXPIRY), so that nobody repeats it within
 *     months; by default {@link #minActive(Base)}
 * @param window how long before the expiry renewal is asked for; by default {@link #WINDOW}
 * @param grace for how long after the expiry the renewal path still suffices; by default {@link #GRACE}
 */
public record ValidityTerms(
        Base base,
        Optional<Period> validity,
        Optional<LocalDate> fixedDate,
        Period minActive,
        Period window,
        Period grace) {
    /** The commonest duty is yearly. */
    public static final Period YEARLY = Period.months(12);

    /** Time to plan around shifts. */
    public static final Period WINDOW = Period.days(90);

    /** Time for those who fell ill. */
    public static final Period GRACE = Period.days(30);

    /** Yearly from the old expiry. */
    public static final ValidityTerms DEFAULT = new ValidityTerms(
            Base.EXPIRY, Optional.of(YEARLY), Optional.empty(), minActive(Base.EXPIRY), WINDOW, GRACE);

    /** What the expiry of a renewed certificate is counted from. */
    public enum Base {
        /** The day of completion. */
        COMPLETION,
        /** The old expiry. */
        EXPIRY,
        /** Dates in the calendar, the same for everybody. */
        FIXED
    }

    /** The minimum active period of a base where nothing else is said. */
    public static Period minActive(Base base) {
        return base == Base.FIXED ? Period.months(6) : Period.days(0);
    }
}
