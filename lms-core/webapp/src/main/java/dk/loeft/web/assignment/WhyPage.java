package dk.loeft.web.assignment;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.RuleChange;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.Why;
import dk.loeft.learning.WhyLine;
import dk.loeft.shared.LocalDay;
import dk.loeft.web.Address;
import dk.loeft.web.Formats;
import dk.loeft.web.Language;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Why the reader has a course or a track to take by a day: rule, version, date and event behind it. */
@Named("why")
@RequestScoped
public class WhyPage {
    private final AssignmentRules rules;
    private final Address address;
    private final HttpServletRequest request;

    private Optional<Why> why = Optional.empty();

    @Inject
    public WhyPage(AssignmentRules rules, Address address, HttpServletRequest request) {
        this.rules = rules;
        this.address = address;
        this.request = request;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected WhyPage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        AssignmentTarget target = address.has("track")
                ? AssignmentTarget.track(new TrackId(address.key("track")))
                : AssignmentTarget.course(new CourseId(address.key("course")));
        why = rules.why(target, Language.of(request).getLanguage());
    }

    /** Answers "not found" for a course or a track that is not there. */
    public void check() throws IOException {
        if (why.isEmpty()) {
            address.notFound();
        }
    }

    /**
     * A line of the story.
     *
     * @param icon name of a PrimeIcon
     * @param day when
     * @param title what happened
     * @param text what it means, perhaps empty
     * @param rule which rule and version
     * @param audience whom that version is about
     */
    public record Event(String icon, LocalDate day, String title, String text, String rule, String audience) {}

    public boolean isFound() {
        return why.isPresent();
    }

    /** Where the course or the track itself is. */
    public String getPlace() {
        AssignmentTarget target = getView().target();
        return "/learning/" + (target.isCourse() ? "course" : "track") + "?id=" + target.key();
    }

    public Why getView() {
        return why.orElseThrow();
    }

    /** What is told of a due date that somebody gave: which, by whom, and when, as far as it is known. */
    public String getByHand() {
        Why.Given given = getView().byHand().orElseThrow();
        Texts texts = new Texts(Language.of(request));
        String due = Formats.date(given.due());
        String when = given.at().map(at -> Formats.date(LocalDay.of(at))).orElse("");
        if (when.isEmpty()) {
            return texts.say("why.byHand.unknown", due);
        }
        return given.by().isEmpty()
                ? texts.say("why.byHand.program", due, when)
                : texts.say("why.byHand", given.by(), due, when);
    }

    /** The story, the newest first. */
    public List<Event> getEvents() {
        Texts texts = new Texts(Language.of(request));
        AudienceWords words = new AudienceWords(texts, getView().names());
        TermsWords terms = new TermsWords(texts);
        return getView().lines().stream()
                .map(line -> event(line, texts, words, terms))
                .toList();
    }

    private static Event event(WhyLine line, Texts texts, AudienceWords words, TermsWords terms) {
        String due = Formats.date(line.due());
        String text = line.change() == RuleChange.LEFT
                ? texts.say("why.LEFT.text")
                : texts.say("why.due", due, terms.due(line.terms().due()));
        return new Event(
                icon(line.change()),
                line.day(),
                texts.say("why." + line.change(), texts.say("why.cause." + line.cause())),
                text,
                texts.say("why.rule", line.title(), line.version()),
                words.sentence(line.terms().audience()));
    }

    private static String icon(RuleChange change) {
        return switch (change) {
            case ENTERED, RETURNED -> "user-plus";
            case DUE, KEPT -> "calendar";
            case LEFT -> "user-minus";
        };
    }
}
