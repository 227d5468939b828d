package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateView;
import dk.loeft.certification.CertificateViewId;
import dk.loeft.certification.CertificateViewInput;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportFile;
import dk.loeft.certification.ReportPlan;
import dk.loeft.certification.ReportRecipient;
import dk.loeft.certification.ReportRun;
import dk.loeft.certification.internal.Exports.Extract;
import dk.loeft.certification.internal.ReportRepository.Done;
import dk.loeft.certification.internal.ReportRepository.Due;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.text.Normalizer;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Plans reports of the actor's saved views, and hands them out. */
@Dependent
class ReportDesk {
    private static final int RUNS_SHOWN = 12;

    private final Views views;

    private final ReportRepository reports;

    private final Exports exports;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    ReportDesk(Views views, ReportRepository reports, Exports exports, CurrentActor actor, Clock clock) {
        this.views = views;
        this.reports = reports;
        this.exports = exports;
        this.actor = actor;
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

    Optional<ReportFile> write(CertificateViewId id, Locale language, OutputStream to) throws IOException {
        Optional<CertificateView> received = views.view(id)
                .filter(CertificateView::whole)
                .filter(view -> view.report()
                        .filter(plan -> plan.recipients().contains(actor.person()))
                        .isPresent());
        if (received.isEmpty()) {
            return Optional.empty();
        }
        CertificateViewInput view = received.get().input();
        ExportFormat format = received.get().report().map(ReportPlan::format).orElse(ExportFormat.XLSX);
        exports.write(new Extract(view.filter(), view.order()), view.name(), format, language, to);
        return Optional.of(
                new ReportFile(plain(view.name()) + "-" + today() + "." + format.extension(), format.mediaType()));
    }

    Optional<PersonId> owner(CertificateViewId view) {
        return reports.owner(view);
    }

    /** The name in small letters of ASCII: {@code udloeber-snart}. */
    static String plain(String name) {
        String danish = name.toLowerCase(Locale.ROOT)
                .replace("æ", "ae")
                .replace("ø", "oe")
                .replace("å", "aa");
        String letters = Normalizer.normalize(danish, Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
        return letters.isEmpty() ? "certifikater" : letters;
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }
}
