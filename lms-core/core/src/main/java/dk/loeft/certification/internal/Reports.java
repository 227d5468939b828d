package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateReportsDue;
import dk.loeft.certification.CertificateReportsDue.Run;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ReportOutcome;
import dk.loeft.certification.internal.ReportRepository.Done;
import dk.loeft.certification.internal.ReportRepository.Due;
import dk.loeft.certification.internal.ReportRepository.Reader;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lets reports go out. The number of statements does not grow with them. */
@Dependent
class Reports {
    private final ReportRepository reports;

    private final ReportCopies copies;

    private final Event<CertificateReportsDue> told;

    private final Clock clock;

    @Inject
    Reports(ReportRepository reports, ReportCopies copies, Event<CertificateReportsDue> told, Clock clock) {
        this.reports = reports;
        this.copies = copies;
        this.told = told;
        this.clock = clock;
    }

    /**
     * Lets some go out whose day has come, and each wait for its next one.
     *
     * @return how many
     */
    int sendDue(int most) {
        LocalDate today = LocalDay.today(clock);
        List<Due> due = reports.due(today, most);
        if (!due.isEmpty()) {
            reports.next(due, today.plusDays(1));
            send(due);
        }
        return due.size();
    }

    List<Done> send(List<Due> due) {
        Map<CertificateViewId, List<Reader>> readers = reports.readers(due, LocalDay.today(clock));
        List<Run> runs = new ArrayList<>();
        for (Due each : due) {
            List<Reader> theirs = readers.getOrDefault(each.view(), List.of());
            ReportOutcome outcome = outcome(each, theirs);
            boolean sent = outcome == ReportOutcome.SENT;
            List<PersonId> to = sent ? recipients(theirs, true) : List.of();
            List<PersonId> leftOut = sent ? recipients(theirs, false) : List.of();
            runs.add(new Run(0, each.view(), each.name(), each.owner(), outcome, to, leftOut));
        }
        List<Done> done = new ArrayList<>();
        for (int i = 0; i < due.size(); i++) {
            Run run = runs.get(i);
            done.add(new Done(
                    due.get(i), run.outcome(), run.to().size(), run.leftOut().size()));
        }
        Map<CertificateViewId, Long> keys = reports.add(done, clock.instant());
        List<Run> keyed = runs.stream().map(run -> keyed(run, keys)).toList();
        copies.add(keyed);
        told.fire(new CertificateReportsDue(keyed));
        return done;
    }

    private static ReportOutcome outcome(Due due, List<Reader> readers) {
        boolean ownerSees = readers.stream().anyMatch(each -> !each.recipient() && each.maySee());
        if (!ownerSees) {
            return ReportOutcome.OWNER;
        }
        return due.whole() ? ReportOutcome.SENT : ReportOutcome.GONE;
    }

    private static List<PersonId> recipients(List<Reader> readers, boolean maySee) {
        return readers.stream()
                .filter(each -> each.recipient() && each.maySee() == maySee)
                .map(Reader::person)
                .toList();
    }

    private static Run keyed(Run run, Map<CertificateViewId, Long> keys) {
        return new Run(
                keys.getOrDefault(run.view(), 0L),
                run.view(),
                run.name(),
                run.owner(),
                run.outcome(),
                run.to(),
                run.leftOut());
    }
}
