package dk.loeft.certification;

import dk.loeft.certification.engine.Period;
import java.util.Optional;

/**
 * What HR decides about a kind of certificate in the first place; all else is said by its rules ({@link CertificateRules}).
 *
 * @param code short, unique, capital letters and digits, 2–12; begins the serial
 * @param title what it certifies, 1–200 characters
 * @param validity how long it is valid, up to 600 months; absent: for ever
 * @param window how long before the expiry renewal is asked for, less than the validity
 * @param grace for how long after the expiry the short way suffices, less than the validity
 */
public record CertificateKindInput(String code, String title, Optional<Period> validity, Period window, Period grace) {
    /** Valid for so many months, with window and grace in days; below zero counts as zero. */
    public static CertificateKindInput of(
            String code, String title, Optional<Integer> months, int windowDays, int graceDays) {
        return new CertificateKindInput(
                code,
                title,
                months.map(count -> Period.months(Math.max(0, count))),
                Period.days(Math.max(0, windowDays)),
                Period.days(Math.max(0, graceDays)));
    }
}
