package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateReportsDue;
import dk.loeft.organisation.CurrentActor;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.function.LongSupplier;

/** Reports over the real database, without a container, for the tests of those who send them too. */
public final class RealReports {
    private static final long LARGEST = 10_000_000;

    private RealReports() {}

    public static CertificateReports over(
            EntityManager manager, CurrentActor current, Event<CertificateReportsDue> told, Clock clock) {
        return service(manager, current, told, clock);
    }

    /** What the job of the morning does. */
    static boolean sendDue(EntityManager manager, Event<CertificateReportsDue> told, Clock clock) {
        return service(manager, new CurrentActor(), told, clock).sendDue();
    }

    private static CertificateReportsService service(
            EntityManager manager, CurrentActor current, Event<CertificateReportsDue> told, Clock clock) {
        return service(manager, current, told, clock, () -> LARGEST);
    }

    /** @param largest how large a file may be to be kept, in bytes */
    static CertificateReportsService service(
            EntityManager manager,
            CurrentActor current,
            Event<CertificateReportsDue> told,
            Clock clock,
            LongSupplier largest) {
        ReportRepository reports = new ReportRepository(manager);
        Archive archive = new Archive(
                new CertificateRepository(manager),
                new CertificateListRepository(manager),
                new StandingListRepository(manager),
                Office.issuer(),
                current,
                clock);
        Views views = views(manager, current, clock);
        ReportCopies copies = new ReportCopies(
                new ReportCopyRepository(manager),
                views,
                new Exports(archive, Office.issuer(), clock),
                current,
                clock,
                largest);
        return new CertificateReportsService(
                new ReportDesk(views, reports, clock), new Reports(reports, copies, told, clock), copies);
    }

    static Views views(EntityManager manager, CurrentActor current, Clock clock) {
        return new Views(new ViewRepository(manager), current, clock);
    }
}
