package dk.loeft.web.assignment;

import dk.loeft.learning.Due;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.Span;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** When a rule's people are to be done, and who is reminded. */
@Named("ruleTerms")
@RequestScoped
public class RuleTermsPage {
    private static final List<String> COURSE_TYPES = List.of("FIXED", "JOINING", "ASSIGNMENT", "DECISION");

    private final OpenRule open;
    private final Address address;

    private String type = "ASSIGNMENT";
    private @Nullable LocalDate date;
    private int count = 30;
    private Span.Unit spanUnit = Span.Unit.DAYS;
    private int offset;
    private int first = Due.Expiry.FIRST_DAYS;
    private int notice = Due.NOTICE_DAYS;

    private int days = 7;
    private String moment = "before";
    private RuleReminder.Recipient to = RuleReminder.Recipient.PERSON;

    @Inject
    public RuleTermsPage(OpenRule open, Address address) {
        this.open = open;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RuleTermsPage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        if (open.view().isEmpty()) {
            return;
        }
        Due due = open.terms().due();
        notice = due.noticeDays();
        type = due.anchor().getClass().getSimpleName().toUpperCase(Locale.ROOT);
        if (due.anchor() instanceof Due.Fixed fixed) {
            date = fixed.date();
        } else if (due.anchor() instanceof Due.Joining joining) {
            show(joining.after());
        } else if (due.anchor() instanceof Due.Assignment assignment) {
            show(assignment.after());
        } else if (due.anchor() instanceof Due.Decision decision) {
            date = decision.decidedOn();
            show(decision.after());
        } else if (due.anchor() instanceof Due.Expiry expiry) {
            offset = expiry.offsetDays();
            first = expiry.firstDays();
        }
        String asked = address.text("type");
        if (getTypes().contains(asked)) {
            type = asked;
        }
    }

    private void show(Span span) {
        count = span.count();
        spanUnit = span.unit();
    }

    /** The kinds of due date that make sense for what is assigned. */
    public List<String> getTypes() {
        List<String> types = new ArrayList<>(COURSE_TYPES);
        if (!open.get().target().isCourse()) {
            types.add("EXPIRY");
        }
        return types;
    }

    public String getType() {
        return type;
    }

    /** Whether a date has to be written for that kind. */
    public boolean isDated() {
        return type.equals("FIXED") || type.equals("DECISION");
    }

    /** Whether a length of time has to be written for that kind. */
    public boolean isSpanned() {
        return type.equals("JOINING") || type.equals("ASSIGNMENT") || type.equals("DECISION");
    }

    /** Whether notice can shift a date of that kind. */
    public boolean isNoticed() {
        return isDated() || type.equals("JOINING");
    }

    public String getDue() {
        return new TermsWords(open.texts()).due(open.terms().due());
    }

    public boolean isNoticeApplied() {
        return open.terms().due().anchor().needsNotice();
    }

    public int getNoticeDays() {
        return open.terms().due().noticeDays();
    }

    public @Nullable String save() {
        Span span = new Span(Math.min(Math.max(0, count), Span.MOST), spanUnit);
        LocalDate day = date == null ? LocalDate.EPOCH : date;
        Due.Anchor anchor =
                switch (type) {
                    case "FIXED" -> new Due.Fixed(day);
                    case "JOINING" -> new Due.Joining(span);
                    case "DECISION" -> new Due.Decision(day, span);
                    case "EXPIRY" -> new Due.Expiry(offset, first);
                    default -> new Due.Assignment(span);
                };
        return open.say(new Due(anchor, notice));
    }

    /** A reminder with its words. */
    public record Line(int at, String when, RuleReminder.Recipient to) {}

    public List<Line> getReminders() {
        TermsWords words = new TermsWords(open.texts());
        List<RuleReminder> reminders = open.terms().reminders();
        List<Line> lines = new ArrayList<>();
        for (int i = 0; i < reminders.size(); i++) {
            lines.add(new Line(
                    i, words.reminder(reminders.get(i)), reminders.get(i).to()));
        }
        return lines;
    }

    public @Nullable String addReminder() {
        List<RuleReminder> reminders = new ArrayList<>(open.terms().reminders());
        reminders.add(new RuleReminder(moment.equals("before") ? -days : days, to));
        reminders.sort(Comparator.comparingInt(RuleReminder::offsetDays).thenComparing(RuleReminder::to));
        return open.say(reminders);
    }

    public @Nullable String removeReminder(int at) {
        List<RuleReminder> reminders = new ArrayList<>(open.terms().reminders());
        if (at >= 0 && at < reminders.size()) {
            reminders.remove(at);
        }
        return open.say(reminders);
    }

    public Span.Unit[] getSpanUnits() {
        return Span.Unit.values();
    }

    public RuleReminder.Recipient[] getRecipients() {
        return RuleReminder.Recipient.values();
    }

    public @Nullable LocalDate getDate() {
        return date;
    }

    public void setDate(@Nullable LocalDate date) {
        this.date = date;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public Span.Unit getSpanUnit() {
        return spanUnit;
    }

    public void setSpanUnit(Span.Unit spanUnit) {
        this.spanUnit = spanUnit;
    }

    public int getOffset() {
        return offset;
    }

    public void setOffset(int offset) {
        this.offset = offset;
    }

    public int getFirst() {
        return first;
    }

    public void setFirst(int first) {
        this.first = first;
    }

    public int getNotice() {
        return notice;
    }

    public void setNotice(int notice) {
        this.notice = notice;
    }

    public int getDays() {
        return days;
    }

    public void setDays(int days) {
        this.days = days;
    }

    public String getMoment() {
        return moment;
    }

    public void setMoment(String moment) {
        this.moment = moment;
    }

    public RuleReminder.Recipient getTo() {
        return to;
    }

    public void setTo(RuleReminder.Recipient to) {
        this.to = to;
    }
}
