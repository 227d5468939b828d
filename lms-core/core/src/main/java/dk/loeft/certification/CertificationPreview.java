package dk.loeft.certification;

import java.util.List;

/**
 * What a new line would change.
 *
 * @param before what holds today
 * @param after what would hold today
 * @param reasons why it would
 */
public record CertificationPreview(
        CertificationSnapshot before, CertificationSnapshot after, List<CertificationReason> reasons) {
    public CertificationPreview {
        reasons = List.copyOf(reasons);
    }
}
