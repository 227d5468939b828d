package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * The expiry that a certificate was issued with, before holds and newer versions move it.
 *
 * @param day absent: it never expires
 * @param code what it comes from
 * @param because the date that it comes from
 */
record Expiry(Optional<LocalDate> day, ReasonCode code, Optional<LocalDate> because) {
    static final Expiry NEVER = new Expiry(Optional.empty(), ReasonCode.NO_EXPIRY, Optional.empty());

    static Expiry on(LocalDate day, ReasonCode code, LocalDate because) {
        return new Expiry(Optional.of(day), code, Optional.of(because));
    }

    /** The expiry of the certificate before, since the new one would not last longer. */
    static Expiry kept(Optional<LocalDate> old) {
        return old.map(day -> on(day, ReasonCode.EXPIRY_KEPT, day)).orElse(NEVER);
    }

    boolean isLaterThan(Optional<LocalDate> other) {
        return other.isPresent() && day.map(mine -> mine.isAfter(other.get())).orElse(true);
    }
}
