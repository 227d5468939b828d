package dk.loeft.web.certification;

import dk.loeft.certification.CertificateReports;
import dk.loeft.certification.CertificateView;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.ReportOutcome;
import dk.loeft.certification.ReportPlan;
import dk.loeft.certification.ReportPlan.Rhythm;
import dk.loeft.certification.ReportRecipient;
import dk.loeft.certification.ReportRun;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What goes out by itself of one of the reader's own views. */
@Named("certificateReport")
@RequestScoped
public class CertificateReportPage {
    private static final Map<String, String> FIELDS = Map.of("certification.report.day", "report:day");

    private static final String MONTHLY = "M";

    private final CertificateReports reports;
    private final CertificateViewPage page;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<ReportRecipient> candidates = List.of();
    private List<ReportRun> runs = List.of();
    private Set<PersonId> chosen = Set.of();
    private String when = "1";
    private int day = 1;
    private ExportFormat format = ExportFormat.XLSX;

    @Inject
    public CertificateReportPage(
            CertificateReports reports, CertificateViewPage page, Address address, Refusals refusals, Toasts toasts) {
        this.reports = reports;
        this.page = page;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CertificateReportPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        if (!page.isOwn()) {
            return;
        }
        CertificateView view = page.getView();
        candidates = reports.candidates();
        runs = reports.runs(view.id());
        chosen = getPlan().map(ReportPlan::recipients).orElse(Set.of(view.owner()));
        getPlan().ifPresent(plan -> {
            boolean monthly = plan.rhythm() == Rhythm.MONTHLY;
            when = monthly ? MONTHLY : String.valueOf(plan.day());
            day = monthly ? plan.day() : 1;
            format = plan.format();
        });
    }

    public @Nullable String save() {
        try {
            reports.plan(page.getView().id(), asked());
            toasts.done("certification", "report.saved");
            return here();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    private ReportPlan asked() {
        Set<PersonId> people = candidates.stream()
                .map(ReportRecipient::person)
                .filter(person -> address.has("to-" + person.value()))
                .collect(Collectors.toSet());
        return when.equals(MONTHLY)
                ? new ReportPlan(Rhythm.MONTHLY, day, format, people)
                : new ReportPlan(Rhythm.WEEKLY, when.matches("[1-7]") ? Integer.parseInt(when) : 0, format, people);
    }

    public @Nullable String sendNow() {
        try {
            ReportRun run = reports.sendNow(page.getView().id());
            toasts.done("certification", "report.sent." + (run.outcome() == ReportOutcome.SENT), run.told());
            return here();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public @Nullable String stop() {
        try {
            reports.stop(page.getView().id());
            toasts.done("certification", "report.stopped");
            return here();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    private String here() {
        return "/certification/view?faces-redirect=true&id="
                + page.getView().id().value();
    }

    /** Whether somebody is ticked: in the form that was sent, else in the plan. */
    public boolean picked(ReportRecipient recipient) {
        return address.has("report:save")
                ? address.has("to-" + recipient.person().value())
                : chosen.contains(recipient.person());
    }

    /** How many of the plan may no longer see the list. */
    public long getLost() {
        Set<PersonId> may = candidates.stream().map(ReportRecipient::person).collect(Collectors.toSet());
        return getPlan().stream()
                .flatMap(plan -> plan.recipients().stream())
                .filter(person -> !may.contains(person))
                .count();
    }

    /** What is planned. */
    public Optional<ReportPlan> getPlan() {
        return page.isOwn() ? page.getView().report() : Optional.empty();
    }

    /** The days of a week as their numbers. */
    public List<String> getWeekdays() {
        return Arrays.stream(DayOfWeek.values())
                .map(weekday -> String.valueOf(weekday.getValue()))
                .toList();
    }

    /** The forms in which it can come. */
    public List<ExportFormat> getFormats() {
        return List.of(ExportFormat.XLSX, ExportFormat.PDF);
    }

    public List<ReportRecipient> getCandidates() {
        return candidates;
    }

    public List<ReportRun> getRuns() {
        return runs;
    }

    /** The number of a weekday, or {@code M} for once a month. */
    public String getWhen() {
        return when;
    }

    public void setWhen(String when) {
        this.when = when;
    }

    public int getDay() {
        return day;
    }

    public void setDay(int day) {
        this.day = day;
    }

    public ExportFormat getFormat() {
        return format;
    }

    public void setFormat(ExportFormat format) {
        this.format = format;
    }
}
