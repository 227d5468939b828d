package dk.loeft.learning.internal;

import dk.loeft.learning.LearningState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.ActivityReports;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

@UseCases
@Transactional
@ApplicationScoped
class ReportService implements ActivityReports {
    private final Reporting reporting;

    @Inject
    ReportService(Reporting reporting) {
        this.reporting = reporting;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ReportService() {
        this(null);
    }

    @Override
    public LearningState report(ActivityReport report) {
        return reporting.follows(report);
    }
}
