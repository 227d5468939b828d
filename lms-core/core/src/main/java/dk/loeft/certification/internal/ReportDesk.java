package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportPlan;
import dk.loeft.certification.ReportRecipient;
import dk.loeft.certification.ReportRun;
import dk.loeft.certification.internal.ReportRepository.Done;
import dk.loeft.certification.internal.ReportRepository.Due;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans reports of the actor's saved views. */
@Dependent
class ReportDesk {
    private static final int RUNS_SHOWN = 12;

    private final Views views;

    private final ReportRepository reports;

    private final Clock clock;

    @Inject
    ReportDesk(Views views, ReportRepository reports, Clock clock) {
        this.views = views;
        this.reports = reports;
        this.clock = clock;
    }

    List<ReportRecipient> candidates() {
        return reports.candidates(today());
    }

    void plan(CertificateViewId view, ReportPlan plan) {
        whole(views.own(view));
        if (!plan.possible()) {
            throw new RefusedException("certification.report.day");
        }
        if (plan.format() == ExportFormat.CSV) {
            throw new RefusedException("certification.report.format");
        }
        if (plan.recipients().isEmpty()) {
            throw new RefusedException("certification.report.nobody");
        }
        Set<PersonId> may = candidates().stream().map(ReportRecipient::person).collect(Collectors.toSet());
        if (!may.containsAll(plan.recipients())) {
            throw new RefusedException("certification.report.recipient");
        }
        reports.plan(view, plan, plan.next(today().plusDays(1)));
    }

    void stop(CertificateViewId view) {
        views.own(view);
        reports.stop(view);
    }

    /** The report of a view that is to go out once more. */
    Due once(CertificateViewId view) {
        whole(views.own(view));
        return reports.one(view).orElseThrow(() -> new RefusedException("certification.report.none"));
    }

    static void whole(CertificateView view) {
        if (!view.whole()) {
            throw new RefusedException("certification.report.gone");
        }
    }

    ReportRun run(Done done) {
        return new ReportRun(clock.instant(), done.outcome(), done.told(), done.leftOut());
    }

    List<ReportRun> runs(CertificateViewId view) {
        views.own(view);
        return reports.runs(view, RUNS_SHOWN);
    }

    Optional<PersonId> owner(CertificateViewId view) {
        return reports.owner(view);
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }
}
