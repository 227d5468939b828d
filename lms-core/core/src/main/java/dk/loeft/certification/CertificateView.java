package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * A saved view as a reader sees it.
 *
 * @param id key
 * @param input name, filter and order
 * @param owner who saved it
 * @param ownerName the owner's name today
 * @param own whether the reader is the owner
 * @param removable whether the reader may remove it: the owner, and anybody once the owner has left
 * @param unitGone whether its unit is no longer there
 * @param kindGone whether its kind of certificate is no longer there
 * @param report what goes out of it by itself
 * @param nextOn when that goes out next, absent without one
 */
public record CertificateView(
        CertificateViewId id,
        CertificateViewInput input,
        PersonId owner,
        String ownerName,
        boolean own,
        boolean removable,
        boolean unitGone,
        boolean kindGone,
        Optional<ReportPlan> report,
        Optional<LocalDate> nextOn) {
    /** Whether it can show anything. */
    public boolean whole() {
        return !unitGone && !kindGone;
    }
}
