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

    /** How long a receiver can have the files of a report, in days. */
    int DAYS_KEPT = 30;

    /**
     * What the one who asks got. The files are made the first time somebody wants them, and then kept; they are made anew if the one
     * who asks may by now see another part of the organisation.
     *
     * @return absent if the one who asks was not to have it, or it is no longer kept, or what its view shows is gone
     * @throws IOException if the files cannot be made
     */
    @Requires(value = SEE_CERTIFICATES, audited = false)
    Optional<ReportCopy> open(ReportRunId run, Locale language) throws IOException;

    /**
     * Writes one of the files for the one who asks; the stream stays the caller's.
     *
     * @return absent as for {@link #open}, or if there is no such file, and then nothing is written
     */
    @Requires(SEE_CERTIFICATES)
    Optional<ReportFile> download(ReportRunId run, ExportFormat format, Locale language, OutputStream to)
            throws IOException;

    /** Whose report that is, for those who must tell; absent if there is none. */
    @Requires(value = MANAGE_CERTIFICATES, audited = false)
    Optional<PersonId> owner(CertificateViewId view);
}
