package dk.loeft.certification.engine;

import dk.loeft.certification.engine.CountingTerms.Early;
import dk.loeft.certification.engine.CountingTerms.External;
import dk.loeft.certification.engine.DueTerms.Workday;
import dk.loeft.certification.engine.HoldTerms.PauseExpiry;
import dk.loeft.certification.engine.SuccessionTerms.PhaseIn;
import dk.loeft.certification.engine.ValidityTerms.Base;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/** A kind version for tests: defaults, and what a test says otherwise. */
final class AVersion {
    private final int number;
    private final LocalDate effectiveFrom;
    private ValidityTerms validity = ValidityTerms.DEFAULT;
    private CountingTerms counting = CountingTerms.DEFAULT;
    private HoldTerms holds = HoldTerms.DEFAULT;
    private DueTerms dues = DueTerms.DEFAULT;
    private SuccessionTerms succession = SuccessionTerms.DEFAULT;

    private AVersion(int number, String effectiveFrom) {
        this.number = number;
        this.effectiveFrom = LocalDate.parse(effectiveFrom);
    }

    static AVersion first() {
        return new AVersion(1, "2020-01-01");
    }

    static AVersion numbered(int number, String effectiveFrom) {
        return new AVersion(number, effectiveFrom);
    }

    AVersion base(Base base) {
        return validity(new ValidityTerms(
                base,
                validity.validity(),
                validity.fixedDate(),
                ValidityTerms.minActive(base),
                validity.window(),
                validity.grace()));
    }

    AVersion fixed(String date) {
        base(Base.FIXED);
        return validity(new ValidityTerms(
                Base.FIXED,
                validity.validity(),
                Optional.of(LocalDate.parse(date)),
                validity.minActive(),
                validity.window(),
                validity.grace()));
    }

    AVersion lasting(String period) {
        return lasting(Period.parse(period));
    }

    AVersion forEver() {
        return lasting(Optional.empty());
    }

    private AVersion lasting(Optional<Period> period) {
        return validity(new ValidityTerms(
                validity.base(),
                period,
                validity.fixedDate(),
                validity.minActive(),
                validity.window(),
                validity.grace()));
    }

    AVersion minActive(String period) {
        return validity(new ValidityTerms(
                validity.base(),
                validity.validity(),
                validity.fixedDate(),
                period(period),
                validity.window(),
                validity.grace()));
    }

    AVersion windowAndGrace(String window, String grace) {
        return validity(new ValidityTerms(
                validity.base(),
                validity.validity(),
                validity.fixedDate(),
                validity.minActive(),
                period(window),
                period(grace)));
    }

    private AVersion validity(ValidityTerms terms) {
        validity = terms;
        return this;
    }

    AVersion separatePaths(Path lapsed) {
        counting = new CountingTerms(true, lapsed, counting.early(), counting.external(), counting.editionTail());
        return this;
    }

    AVersion ignoringEarly() {
        counting = new CountingTerms(
                counting.separateRenewalPath(),
                counting.lapsedPath(),
                Early.IGNORE,
                counting.external(),
                counting.editionTail());
        return this;
    }

    AVersion accepting(String code, External.Expiry expiry) {
        counting = new CountingTerms(
                counting.separateRenewalPath(),
                counting.lapsedPath(),
                counting.early(),
                new External(Set.of(code), expiry),
                counting.editionTail());
        return this;
    }

    AVersion editions(int tail) {
        counting = new CountingTerms(
                counting.separateRenewalPath(),
                counting.lapsedPath(),
                counting.early(),
                counting.external(),
                OptionalInt.of(tail));
        return this;
    }

    AVersion shifting() {
        holds = new HoldTerms(PauseExpiry.SHIFT, holds.respiteDays());
        return this;
    }

    AVersion respite(int days) {
        holds = new HoldTerms(holds.pauseExpiry(), days);
        return this;
    }

    AVersion dueOnWorkdays() {
        dues = new DueTerms(dues.reissueDays(), dues.continuityDays(), Workday.NEXT, dues.reminders());
        return this;
    }

    AVersion reissue(int days) {
        dues = new DueTerms(days, dues.continuityDays(), dues.workday(), dues.reminders());
        return this;
    }

    AVersion reminding(DueTerms.Reminder... reminders) {
        dues = new DueTerms(dues.reissueDays(), dues.continuityDays(), dues.workday(), List.of(reminders));
        return this;
    }

    AVersion oldContent(int days) {
        succession = new SuccessionTerms(succession.phaseIn(), succession.phaseInBy(), days);
        return this;
    }

    AVersion endingOlderBy(String day) {
        succession =
                new SuccessionTerms(PhaseIn.BY_DATE, Optional.of(LocalDate.parse(day)), succession.oldContentDays());
        return this;
    }

    KindVersion built() {
        return new KindVersion(number, effectiveFrom, validity, counting, holds, dues, succession);
    }

    private static Period period(String text) {
        return Period.parse(text).orElseThrow();
    }
}
