package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportCopy;
import dk.loeft.certification.ReportFile;
import dk.loeft.certification.ReportPlan;
import dk.loeft.certification.ReportRecipient;
import dk.loeft.certification.ReportRun;
import dk.loeft.certification.ReportRunId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CertificateReportsService implements CertificateReports, ReportWork {
    /** How many go out in one transaction. */
    private static final int PORTION = 100;

    private final ReportDesk desk;

    private final Reports reports;

    private final ReportCopies copies;

    @Inject
    CertificateReportsService(ReportDesk desk, Reports reports, ReportCopies copies) {
        this.desk = desk;
        this.reports = reports;
        this.copies = copies;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CertificateReportsService() {
        this(null, null, null);
    }

    @Override
    public List<ReportRecipient> candidates() {
        return desk.candidates();
    }

    @Override
    public void plan(CertificateViewId view, ReportPlan plan) {
        desk.plan(view, plan);
    }

    @Override
    public void stop(CertificateViewId view) {
        desk.stop(view);
    }

    @Override
    public ReportRun sendNow(CertificateViewId view) {
        return desk.run(reports.send(List.of(desk.once(view))).get(0));
    }

    @Override
    public List<ReportRun> runs(CertificateViewId view) {
        return desk.runs(view);
    }

    @Override
    public Optional<ReportCopy> open(ReportRunId run, Locale language) throws IOException {
        return copies.open(run, language);
    }

    @Override
    public Optional<ReportFile> download(ReportRunId run, ExportFormat format, Locale language, OutputStream to)
            throws IOException {
        return copies.download(run, format, language, to);
    }

    @Override
    public Optional<PersonId> owner(CertificateViewId view) {
        return desk.owner(view);
    }

    @Override
    public boolean sendDue() {
        copies.forget();
        return reports.sendDue(PORTION) == PORTION;
    }
}
