package dk.loeft.web.certification;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.ReportCopy;
import dk.loeft.certification.ReportRunId;
import dk.loeft.web.Address;
import dk.loeft.web.ViewerPage;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;

/** A report that was sent to the reader. */
@Named("reportCopy")
@RequestScoped
public class ReportCopyPage {
    private final CertificateReports reports;
    private final Address address;
    private final ViewerPage viewer;

    private Optional<ReportCopy> found = Optional.empty();

    @Inject
    public ReportCopyPage(CertificateReports reports, Address address, ViewerPage viewer) {
        this.reports = reports;
        this.address = address;
        this.viewer = viewer;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ReportCopyPage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        try {
            found = reports.open(new ReportRunId(address.key("run")), viewer.getLocale());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the bean before anything is written: reading refuses whoever may not. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public boolean isFound() {
        return found.isPresent();
    }

    public ReportCopy getCopy() {
        return found.orElseThrow();
    }
}
