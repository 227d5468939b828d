package dk.loeft.communication.internal;

import dk.loeft.certification.CertificateReportsDue;
import dk.loeft.certification.CertificateReportsDue.Run;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.ReportOutcome;
import dk.loeft.certification.ReportRunId;
import dk.loeft.communication.NotificationId;
import dk.loeft.communication.NotificationKind;
import dk.loeft.communication.internal.PostWork.Report;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Tells of reports: whoever is to have one, and whoever planned it where somebody did not get it. */
@Dependent
class ReportObserver {
    private final Notifier notifier;

    private final Clock clock;

    @Inject
    ReportObserver(Notifier notifier, Clock clock) {
        this.notifier = notifier;
        this.clock = clock;
    }

    void due(@Observes CertificateReportsDue due) {
        tell(NotificationKind.CERTIFICATE_REPORT, due, run -> run.to().stream().map(to -> report(run, to)));
        tell(NotificationKind.CERTIFICATE_REPORT_LEFT_OUT, due, run -> run.leftOut().stream()
                .map(who -> leftOut(
                        run.owner(),
                        who,
                        new Report(run.view(), run.name(), new ReportRunId(run.key())),
                        "run-" + run.key())));
        tell(NotificationKind.CERTIFICATE_REPORT_GONE, due, run -> stopped(run, ReportOutcome.GONE, page(run.view())));
        // Nobody can do anything about it, so that it is told once.
        tell(
                NotificationKind.CERTIFICATE_REPORT_OWNER,
                due,
                run -> stopped(run, ReportOutcome.OWNER, "/learning/home"));
    }

    /** When a letter was to go out, its receiver might no longer see the list. */
    void leftOut(PersonId owner, PersonId who, Report report, NotificationId letter) {
        notifier.tell(
                NotificationKind.CERTIFICATE_REPORT_LEFT_OUT,
                List.of(leftOut(owner, who, report, "letter-" + letter.value())));
    }

    /** The report that a notification speaks of. */
    static Optional<Report> reportOf(Wording.Kept kept) {
        if (kept.kind() != NotificationKind.CERTIFICATE_REPORT) {
            return Optional.empty();
        }
        Parameter.Text name = (Parameter.Text) kept.parameters().get(0);
        Parameter.Number view = (Parameter.Number) kept.parameters().get(2);
        Parameter.Number run = (Parameter.Number) kept.parameters().get(3);
        return Optional.of(
                new Report(new CertificateViewId(view.number()), name.text(), new ReportRunId(run.number())));
    }

    private void tell(NotificationKind kind, CertificateReportsDue due, Function<Run, Stream<Notice>> notices) {
        List<Notice> told = due.runs().stream().flatMap(notices).toList();
        if (!told.isEmpty()) {
            notifier.tell(kind, told);
        }
    }

    private Notice report(Run run, PersonId to) {
        return new Notice(
                to,
                List.of(
                        Parameter.of(run.name()),
                        Parameter.of(LocalDay.today(clock)),
                        Parameter.of(run.view().value()),
                        Parameter.of(run.key())),
                "/certification/report?run=" + run.key(),
                "report/" + run.key());
    }

    private static Notice leftOut(PersonId owner, PersonId who, Report report, String occasion) {
        return new Notice(
                owner,
                List.of(Parameter.of(report.name()), Parameter.of(who)),
                page(report.view()),
                "report-left-out/" + who.value() + "/" + occasion);
    }

    private static Stream<Notice> stopped(Run run, ReportOutcome outcome, String link) {
        String key = outcome == ReportOutcome.GONE
                ? "report-gone/" + run.key()
                : "report-owner/" + run.view().value();
        return run.outcome() == outcome
                ? Stream.of(new Notice(run.owner(), List.of(Parameter.of(run.name())), link, key))
                : Stream.empty();
    }

    private static String page(CertificateViewId view) {
        return "/certification/view?id=" + view.value();
    }
}
