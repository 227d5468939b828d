package dk.loeft.certification;

import static dk.loeft.organisation.Permission.MANAGE_CERTIFICATES;
import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Saved views that go out by themselves. What is sent is made for each recipient when it is sent, and holds the rows which that
 * person may see then. Refusals have keys that begin {@code certification.report.}.
 */
public interface CertificateReports {
    /** Those who may be sent the list, by name. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    List<ReportRecipient> candidates();

    /** Lets one of the reader's own views go out from its next day after today. */
    @Requires(SEE_CERTIFICATES)
    void plan(CertificateViewId view, ReportPlan plan);

    /** It goes out no more. */
    @Requires(SEE_CERTIFICATES)
    void stop(CertificateViewId view);

    /** Sends it now, once more than planned. */
    @Requires(SEE_CERTIFICATES)
    ReportRun sendNow(CertificateViewId view);

    /** The last times that one of the reader's own went out, the newest first. */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    List<ReportRun> runs(CertificateViewId view);

    /**
     * Writes the report for the one who asks, who must be a recipient of it.
     *
     * @return absent if there is no such report for the one who asks, and then nothing is written
     */
    @Requires(SEE_CERTIFICATES)
    Optional<ReportFile> write(CertificateViewId view, Locale language, OutputStream to) throws IOException;

    /** Whose report that is, for those who must tell; absent if there is none. */
    @Requires(value = MANAGE_CERTIFICATES, audited = false)
    Optional<PersonId> owner(CertificateViewId view);
}
