package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.engine.CountingTerms;
import dk.loeft.certification.engine.DueTerms;
import dk.loeft.certification.engine.HoldTerms;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.SuccessionTerms;
import dk.loeft.certification.engine.ValidityTerms;
import dk.loeft.certification.engine.ValidityTerms.Base;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** Between the terms of a kind as HR writes them and a version of its rules. */
final class Terms {
    /** Before its first version a kind has the rules of the first one, so the day says only that there were none before. */
    static final LocalDate EVER = LocalDate.of(1900, 1, 1);

    private Terms() {}

    /** The first version of a kind: what HR wrote, and the standard for all else. Proof from elsewhere counts by its code. */
    static KindVersion first(CertificateKindInput input) {
        CountingTerms.External external =
                new CountingTerms.External(Set.of(input.code()), CountingTerms.External.NONE.expiry());
        CountingTerms standard = CountingTerms.DEFAULT;
        return new KindVersion(
                1,
                EVER,
                validity(input, Base.EXPIRY),
                new CountingTerms(
                        standard.separateRenewalPath(),
                        standard.lapsedPath(),
                        standard.early(),
                        external,
                        standard.editionTail()),
                HoldTerms.DEFAULT,
                DueTerms.DEFAULT,
                SuccessionTerms.DEFAULT);
    }

    /** A version that differs from another by what HR wrote. */
    static KindVersion after(KindVersion before, CertificateKindInput input, LocalDate from) {
        ValidityTerms old = before.validity();
        ValidityTerms validity = new ValidityTerms(
                old.base(), input.validity(), old.fixedDate(), old.minActive(), input.window(), input.grace());
        return new KindVersion(
                before.version(),
                from,
                validity,
                before.counting(),
                before.holds(),
                before.dues(),
                before.succession());
    }

    private static ValidityTerms validity(CertificateKindInput input, Base base) {
        return new ValidityTerms(
                base, input.validity(), Optional.empty(), ValidityTerms.minActive(base), input.window(), input.grace());
    }

    /** What HR wrote, as a version has it. */
    static CertificateKindInput described(String code, String title, KindVersion version) {
        ValidityTerms terms = version.validity();
        return new CertificateKindInput(code, title, terms.validity(), terms.window(), terms.grace());
    }
}
