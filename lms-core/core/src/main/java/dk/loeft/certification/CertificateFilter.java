package dk.loeft.certification;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * Which certificates are wanted. Only the newest of each kind that a person holds is listed.
 *
 * @param unit holders whose main position is in that unit or below
 * @param kind that certificate only
 * @param state that state today only
 * @param expiresWithin valid ones whose last day comes within so many days from today, today included; 0: no limit
 * @param text a part of the holder's name, the staff number or the serial; empty: all
 * @param former also holders who left
 */
public record CertificateFilter(
        Optional<UnitId> unit,
        Optional<CertificateKindId> kind,
        Optional<CertificateState> state,
        int expiresWithin,
        String text,
        boolean former) {
    public static CertificateFilter all() {
        return new CertificateFilter(Optional.empty(), Optional.empty(), Optional.empty(), 0, "", false);
    }
}
