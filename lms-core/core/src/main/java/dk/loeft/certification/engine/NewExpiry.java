package dk.loeft.certification.engine;

import dk.loeft.certification.engine.CountingTerms.External;
import dk.loeft.certification.engine.Cycle.How;
import dk.loeft.certification.engine.ValidityTerms.Base;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/** New expiry: until when a completion that counts is good, before holds. */
final class NewExpiry {
    private NewExpiry() {}

    /**
     * The expiry by the completion's version.
     *
     * @param old the expiry of the certificate that is renewed; matters only to {@link How#RENEWAL}
     */
    static Expiry of(Claim claim, How how, Optional<LocalDate> old) {
        Expiry own = own(claim, how == How.RENEWAL ? old : Optional.empty());
        Optional<LocalDate> theirs = claim.external().flatMap(Fact.External::validTo);
        return theirs.map(validTo ->
                        limited(own, validTo, claim.version().counting().external()))
                .orElse(own);
    }

    private static Expiry own(Claim claim, Optional<LocalDate> renewed) {
        ValidityTerms terms = claim.version().validity();
        if (terms.validity().isEmpty()) {
            return Expiry.NEVER;
        }
        Period validity = terms.validity().get();
        if (terms.base() == Base.FIXED) {
            LocalDate date = fixed(claim.day(), renewed, terms, validity);
            return Expiry.on(date, ReasonCode.EXPIRY_FIXED_DATE, date);
        }
        if (terms.base() == Base.EXPIRY && renewed.isPresent()) {
            return fromOldExpiry(claim.day(), renewed.get(), terms, validity);
        }
        return Expiry.on(validity.after(claim.day()), ReasonCode.EXPIRY_FROM_COMPLETION, claim.day());
    }

    private static Expiry fromOldExpiry(LocalDate completed, LocalDate old, ValidityTerms terms, Period validity) {
        LocalDate gained = validity.after(old);
        LocalDate minimum = terms.minActive().after(completed);
        return minimum.isAfter(gained)
                ? Expiry.on(minimum, ReasonCode.EXPIRY_MIN_ACTIVE, minimum)
                : Expiry.on(gained, ReasonCode.EXPIRY_FROM_OLD_EXPIRY, old);
    }

    /** The first fixed date after the completion and the old expiry that leaves the minimum active period. */
    private static LocalDate fixed(
            LocalDate completed, Optional<LocalDate> renewed, ValidityTerms terms, Period validity) {
        LocalDate anchor = terms.fixedDate().orElseThrow();
        LocalDate after = renewed.map(old -> Days.later(completed, old)).orElse(completed);
        LocalDate notBefore = Days.later(after.plusDays(1), terms.minActive().after(completed));
        // Each date is counted from the anchor itself: 29 February comes back in leap years.
        long step = Math.floorDiv(ChronoUnit.MONTHS.between(anchor, notBefore), (long) validity.count()) - 1;
        while (validity.times(step, anchor).isBefore(notBefore)) {
            step++;
        }
        return validity.times(step, anchor);
    }

    private static Expiry limited(Expiry own, LocalDate validTo, External terms) {
        Expiry theirs = Expiry.on(validTo, ReasonCode.EXPIRY_FROM_EXTERNAL, validTo);
        return switch (terms.expiry()) {
            case OWN -> own;
            case EXTERNAL -> theirs;
            case EARLIER -> own.isLaterThan(theirs.day()) ? theirs : own;
        };
    }
}
