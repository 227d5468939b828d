package dk.loeft.certification.engine;

import dk.loeft.certification.engine.HoldTerms.PauseExpiry;
import dk.loeft.certification.engine.Refusal.Code;
import dk.loeft.certification.engine.SuccessionTerms.PhaseIn;
import dk.loeft.certification.engine.ValidityTerms.Base;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** What is refused about the settings of a kind, so that the rules never meet it. */
public final class SettingsRefusals {
    private SettingsRefusals() {}

    /** What is wrong with the versions of a kind; empty if they may be let in. */
    public static List<Refusal> of(List<KindVersion> versions) {
        if (versions.isEmpty()) {
            return List.of(Refusal.version(Code.NO_VERSION, 0, "settings"));
        }
        List<KindVersion> byNumber = versions.stream()
                .sorted(Comparator.comparingInt(KindVersion::version))
                .toList();
        List<Refusal> refusals = new ArrayList<>();
        for (int i = 1; i < byNumber.size(); i++) {
            refusals.addAll(ofSuccession(byNumber.get(i - 1), byNumber.get(i)));
        }
        for (KindVersion version : byNumber) {
            new OfVersion(version, refusals).collect();
        }
        return List.copyOf(refusals);
    }

    private static List<Refusal> ofSuccession(KindVersion before, KindVersion version) {
        if (before.version() == version.version()) {
            return List.of(Refusal.version(Code.VERSION_TWICE, version.version(), "version"));
        }
        return version.effectiveFrom().isAfter(before.effectiveFrom())
                ? List.of()
                : List.of(Refusal.version(Code.EFFECTIVE_NOT_LATER, version.version(), "effectiveFrom"));
    }

    /** Collects what is wrong within one version. */
    private record OfVersion(KindVersion version, List<Refusal> refusals) {
        void collect() {
            version.validity().validity().ifPresent(this::validity);
            if (version.validity().base() == Base.FIXED) {
                fixed();
            }
            phaseIn();
            daysBelowZero(version.holds().respiteDays(), "respiteDays");
            daysBelowZero(version.dues().reissueDays(), "reissueDays");
            daysBelowZero(version.dues().continuityDays(), "continuityDays");
            daysBelowZero(version.counting().editionTail().orElse(0), "editionTailDays");
            daysBelowZero(version.succession().oldContentDays(), "oldContentDays");
        }

        private void validity(Period validity) {
            refuseIf(validity.count() == 0, Code.VALIDITY_EMPTY, "validity");
            refuseIf(version.validity().window().isLongerThan(validity), Code.WINDOW_LONGER_THAN_VALIDITY, "window");
            refuseIf(!validity.isLongerThan(version.validity().grace()), Code.GRACE_NOT_SHORTER_THAN_VALIDITY, "grace");
        }

        private void fixed() {
            ValidityTerms terms = version.validity();
            boolean inMonths = terms.validity()
                    .filter(validity -> validity.unit() == Period.Unit.MONTHS)
                    .isPresent();
            refuseIf(terms.fixedDate().isEmpty(), Code.FIXED_WITHOUT_DATE, "fixedDate");
            refuseIf(!inMonths, Code.FIXED_NOT_IN_MONTHS, "validity");
            refuseIf(terms.window().isLongerThan(terms.minActive()), Code.MIN_ACTIVE_SHORTER_THAN_WINDOW, "minActive");
            refuseIf(version.holds().pauseExpiry() == PauseExpiry.SHIFT, Code.FIXED_WITH_SHIFT, "pauseExpiry");
        }

        private void phaseIn() {
            SuccessionTerms terms = version.succession();
            Optional<LocalDate> by = terms.phaseInBy();
            refuseIf(terms.phaseIn() == PhaseIn.BY_DATE && by.isEmpty(), Code.BY_DATE_WITHOUT_DATE, "phaseInBy");
            refuseIf(
                    by.filter(version.effectiveFrom()::isAfter).isPresent(),
                    Code.PHASE_IN_BEFORE_EFFECTIVE,
                    "phaseInBy");
        }

        private void daysBelowZero(int days, String field) {
            refuseIf(days < 0, Code.DAYS_BELOW_ZERO, field);
        }

        private void refuseIf(boolean wrong, Code code, String field) {
            if (wrong) {
                refusals.add(Refusal.version(code, version.version(), field));
            }
        }
    }
}
