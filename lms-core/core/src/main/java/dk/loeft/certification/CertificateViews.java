package dk.loeft.certification;

import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Optional;

/**
 * Searches of HR's list that are kept under a name. A view holds no rows: whoever opens it sees what they may see. Refusals have
 * keys that begin {@code certification.view.}.
 */
public interface CertificateViews {
    /** The reader's own ones, then those that others share, each by name. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    List<CertificateView> all();

    /** One of the reader's own, one that is shared, or one whose report the reader gets, or got of late. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    Optional<CertificateView> view(CertificateViewId view);

    /** Saves a view of the reader's. */
    @Requires(SEE_CERTIFICATES)
    CertificateViewId save(CertificateViewInput input);

    /** Gives one of the reader's own another name, filter or order. */
    @Requires(SEE_CERTIFICATES)
    void change(CertificateViewId view, CertificateViewInput input);

    /** Removes a view with its report. */
    @Requires(SEE_CERTIFICATES)
    void remove(CertificateViewId view);
}
