package dk.loeft.web.certification;

import dk.loeft.certification.engine.CountingTerms;
import dk.loeft.certification.engine.CountingTerms.Early;
import dk.loeft.certification.engine.CountingTerms.External;
import dk.loeft.certification.engine.DueTerms;
import dk.loeft.certification.engine.DueTerms.Workday;
import dk.loeft.certification.engine.HoldTerms;
import dk.loeft.certification.engine.HoldTerms.PauseExpiry;
import dk.loeft.certification.engine.KindVersion;
import dk.loeft.certification.engine.Path;
import dk.loeft.certification.engine.SuccessionTerms;
import dk.loeft.certification.engine.SuccessionTerms.PhaseIn;
import dk.loeft.certification.engine.ValidityTerms;
import dk.loeft.certification.engine.ValidityTerms.Base;
import dk.loeft.shared.LocalDay;
import dk.loeft.web.Language;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What HR fills in to write the rules of a kind; it begins as the newest rules are. */
@Dependent
public class RulesForm {
    static final Map<String, String> FIELDS = Map.ofEntries(
            Map.entry("certification.rules.past", "rules:from"),
            Map.entry("certification.rules.judged", "rules:from"),
            Map.entry("certification.rules.reminder", "rules:reminders"),
            Map.entry("certification.rules.bad.effective-not-later", "rules:from"),
            Map.entry("certification.rules.bad.validity-empty", "rules:validity"),
            Map.entry("certification.rules.bad.fixed-without-date", "rules:fixed"),
            Map.entry("certification.rules.bad.fixed-not-in-months", "rules:validity"),
            Map.entry("certification.rules.bad.min-active-shorter-than-window", "rules:minActive"),
            Map.entry("certification.rules.bad.fixed-with-shift", "rules:pause"),
            Map.entry("certification.rules.bad.window-longer-than-validity", "rules:window"),
            Map.entry("certification.rules.bad.grace-not-shorter-than-validity", "rules:grace"),
            Map.entry("certification.rules.bad.by-date-without-date", "rules:phaseInBy"),
            Map.entry("certification.rules.bad.phase-in-before-effective", "rules:phaseInBy"));

    private final PeriodField validity = new PeriodField();
    private final PeriodField minActive = new PeriodField();
    private final PeriodField window = new PeriodField();
    private final PeriodField grace = new PeriodField();

    private @Nullable LocalDate from;
    private @Nullable LocalDate fixed;
    private @Nullable LocalDate phaseInBy;
    private String base = Base.EXPIRY.name();
    private String lapsedPath = Path.FIRST.name();
    private String early = Early.FROM_COMPLETION.name();
    private String externalExpiry = External.Expiry.EARLIER.name();
    private String pause = PauseExpiry.KEEP.name();
    private String workday = Workday.KEEP.name();
    private String phaseIn = PhaseIn.AT_RENEWAL.name();
    private String accepts = "";
    private String reminders = "";
    private boolean separateRenewal;
    private boolean editions;
    private int editionTail = CountingTerms.EDITION_TAIL;
    private int respite = HoldTerms.RESPITE_DAYS;
    private int reissue = DueTerms.REISSUE_DAYS;
    private int continuity = DueTerms.CONTINUITY_DAYS;
    private int oldContent = SuccessionTerms.OLD_CONTENT_DAYS;

    private final HttpServletRequest request;

    @Inject
    public RulesForm(Clock clock, HttpServletRequest request) {
        this.request = request;
        from = LocalDay.today(clock).plusDays(1);
    }

    void fill(KindVersion version) {
        ValidityTerms terms = version.validity();
        base = terms.base().name();
        validity.fill(terms.validity());
        minActive.fill(Optional.of(terms.minActive()));
        window.fill(Optional.of(terms.window()));
        grace.fill(Optional.of(terms.grace()));
        fixed = terms.fixedDate().orElse(null);
        fill(version.counting());
        pause = version.holds().pauseExpiry().name();
        respite = version.holds().respiteDays();
        fill(version.dues());
        phaseIn = version.succession().phaseIn().name();
        phaseInBy = version.succession().phaseInBy().orElse(null);
        oldContent = version.succession().oldContentDays();
    }

    private void fill(CountingTerms counting) {
        separateRenewal = counting.separateRenewalPath();
        lapsedPath = counting.lapsedPath().name();
        early = counting.early().name();
        accepts = counting.external().accepts().stream().sorted().collect(Collectors.joining(" "));
        externalExpiry = counting.external().expiry().name();
        editions = counting.editionTail().isPresent();
        editionTail = counting.editionTail().orElse(CountingTerms.EDITION_TAIL);
    }

    private void fill(DueTerms dues) {
        reissue = dues.reissueDays();
        continuity = dues.continuityDays();
        workday = dues.workday().name();
        reminders = ReminderLines.written(dues.reminders(), Language.of(request));
    }

    /**
     * What was filled in.
     *
     * @throws dk.loeft.shared.RefusedException if a reminder cannot be read
     */
    KindVersion version() {
        return new KindVersion(
                0,
                Optional.ofNullable(from).orElseThrow(),
                new ValidityTerms(
                        Base.valueOf(base),
                        validity.period(),
                        Optional.ofNullable(fixed),
                        minActive.orZero(),
                        window.orZero(),
                        grace.orZero()),
                counting(),
                new HoldTerms(PauseExpiry.valueOf(pause), respite),
                new DueTerms(reissue, continuity, Workday.valueOf(workday), ReminderLines.read(reminders)),
                new SuccessionTerms(PhaseIn.valueOf(phaseIn), Optional.ofNullable(phaseInBy), oldContent));
    }

    private CountingTerms counting() {
        Set<String> codes = Arrays.stream(accepts.toUpperCase(Locale.ROOT).split("[\\s,;]+"))
                .filter(code -> !code.isEmpty())
                .collect(Collectors.toSet());
        return new CountingTerms(
                separateRenewal,
                Path.valueOf(lapsedPath),
                Early.valueOf(early),
                new External(codes, External.Expiry.valueOf(externalExpiry)),
                editions ? OptionalInt.of(editionTail) : OptionalInt.empty());
    }

    // What the fields are bound to.

    public PeriodField getValidity() {
        return validity;
    }

    public PeriodField getMinActive() {
        return minActive;
    }

    public PeriodField getWindow() {
        return window;
    }

    public PeriodField getGrace() {
        return grace;
    }

    public @Nullable LocalDate getFrom() {
        return from;
    }

    public void setFrom(@Nullable LocalDate from) {
        this.from = from;
    }

    public @Nullable LocalDate getFixed() {
        return fixed;
    }

    public void setFixed(@Nullable LocalDate fixed) {
        this.fixed = fixed;
    }

    public @Nullable LocalDate getPhaseInBy() {
        return phaseInBy;
    }

    public void setPhaseInBy(@Nullable LocalDate phaseInBy) {
        this.phaseInBy = phaseInBy;
    }

    public String getBase() {
        return base;
    }

    public void setBase(String base) {
        this.base = base;
    }

    public String getLapsedPath() {
        return lapsedPath;
    }

    public void setLapsedPath(String lapsedPath) {
        this.lapsedPath = lapsedPath;
    }

    public String getEarly() {
        return early;
    }

    public void setEarly(String early) {
        this.early = early;
    }

    public String getExternalExpiry() {
        return externalExpiry;
    }

    public void setExternalExpiry(String externalExpiry) {
        this.externalExpiry = externalExpiry;
    }

    public String getPause() {
        return pause;
    }

    public void setPause(String pause) {
        this.pause = pause;
    }

    public String getWorkday() {
        return workday;
    }

    public void setWorkday(String workday) {
        this.workday = workday;
    }

    public String getPhaseIn() {
        return phaseIn;
    }

    public void setPhaseIn(String phaseIn) {
        this.phaseIn = phaseIn;
    }

    public String getAccepts() {
        return accepts;
    }

    public void setAccepts(String accepts) {
        this.accepts = accepts;
    }

    public String getReminders() {
        return reminders;
    }

    public void setReminders(String reminders) {
        this.reminders = reminders;
    }

    public boolean isSeparateRenewal() {
        return separateRenewal;
    }

    public void setSeparateRenewal(boolean separateRenewal) {
        this.separateRenewal = separateRenewal;
    }

    public boolean isEditions() {
        return editions;
    }

    public void setEditions(boolean editions) {
        this.editions = editions;
    }

    public int getEditionTail() {
        return editionTail;
    }

    public void setEditionTail(int editionTail) {
        this.editionTail = editionTail;
    }

    public int getRespite() {
        return respite;
    }

    public void setRespite(int respite) {
        this.respite = respite;
    }

    public int getReissue() {
        return reissue;
    }

    public void setReissue(int reissue) {
        this.reissue = reissue;
    }

    public int getContinuity() {
        return continuity;
    }

    public void setContinuity(int continuity) {
        this.continuity = continuity;
    }

    public int getOldContent() {
        return oldContent;
    }

    public void setOldContent(int oldContent) {
        this.oldContent = oldContent;
    }
}
