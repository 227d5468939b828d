package dk.loeft.certification.engine;

import java.time.LocalDate;

/**
 * One numbered issue of the rules of a certificate kind.
 *
 * @param version its number; a higher one is newer
 * @param effectiveFrom first day in force; the next version ends it
 */
public record KindVersion(
        int version,
        LocalDate effectiveFrom,
        ValidityTerms validity,
        CountingTerms counting,
        HoldTerms holds,
        DueTerms dues,
        SuccessionTerms succession) {
    /** Whether it has taken effect on a day or before. */
    boolean effectiveOn(LocalDate day) {
        return !effectiveFrom.isAfter(day);
    }
}
