package dk.loeft.certification;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * Which standings are wanted. Those to whom nothing is asked and who hold nothing are listed only if that state is wanted.
 *
 * @param unit people whose main position is in that unit or below
 * @param kind that kind only
 * @param state that state today only
 * @param expiresWithin valid ones whose last day comes within so many days from today, today included; 0: no limit
 * @param text a part of the person's name, the staff number or the serial; empty: all
 * @param former also people who left
 * @param overdue only those whose due date has passed
 */
public record CertificateFilter(
        Optional<UnitId> unit,
        Optional<CertificateKindId> kind,
        Optional<CertificateState> state,
        int expiresWithin,
        String text,
        boolean former,
        boolean overdue) {
    public static CertificateFilter all() {
        return new CertificateFilter(Optional.empty(), Optional.empty(), Optional.empty(), 0, "", false, false);
    }
}
