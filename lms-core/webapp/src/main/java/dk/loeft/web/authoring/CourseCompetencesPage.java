package dk.loeft.web.authoring;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.Level;
import dk.loeft.learning.CourseCompetences;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.ShownCompetence;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.web.competence.FrameworkChoice;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a course shows of competences: to read for all, to say for its authors. */
@Named("courseCompetences")
@RequestScoped
public class CourseCompetencesPage {
    private static final Map<String, String> FIELDS = Map.of(
            "competence.evidence.level",
            "shows:level",
            "learning.competence.result",
            "shows:result",
            "learning.competence.months",
            "shows:months");

    private final CourseCompetences competences;
    private final Frameworks frameworks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private CourseId course = new CourseId(0);
    private List<ShownCompetence> shown = List.of();
    private Optional<FrameworkChoice> choice = Optional.empty();

    private long competence;
    private int level;
    private String result = "";
    private String months = "";

    @Inject
    public CourseCompetencesPage(
            CourseCompetences competences, Frameworks frameworks, Address address, Refusals refusals, Toasts toasts) {
        this.competences = competences;
        this.frameworks = frameworks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CourseCompetencesPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        course = new CourseId(address.key("id"));
        shown = competences.shownBy(course);
        if (address.text("edit").equals("competence")) {
            choice = Optional.of(FrameworkChoice.of(frameworks, address.key("framework")));
        }
    }

    public @Nullable String show() {
        return act(
                "competence.shown",
                () -> competences.show(course, new CompetenceId(competence), level, number(result), number(months)));
    }

    /** What was written, 0 if it is no number: the house says what is wrong with it. */
    private static Optional<Integer> number(String written) {
        String text = written.strip();
        if (text.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : 0);
    }

    public @Nullable String unshow(ShownCompetence each) {
        return act("competence.unshown", () -> competences.unshow(course, each.competence(), each.fromResult()));
    }

    private @Nullable String act(String done, Runnable work) {
        try {
            work.run();
            toasts.done("authoring", done);
            return Outcomes.course(course);
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public List<ShownCompetence> getShown() {
        return shown;
    }

    public List<FrameworkRow> getChoices() {
        return choice.map(FrameworkChoice::choices).orElse(List.of());
    }

    public List<Competence> getInFramework() {
        return choice.map(FrameworkChoice::competences).orElse(List.of());
    }

    public List<Level> getLevels() {
        return choice.map(FrameworkChoice::levels).orElse(List.of());
    }

    public long getFramework() {
        return choice.map(FrameworkChoice::framework).orElse(0L);
    }

    public long getCompetence() {
        return competence;
    }

    public void setCompetence(long competence) {
        this.competence = competence;
    }

    public int getLevel() {
        return level;
    }

    public void setLevel(int level) {
        this.level = level;
    }

    public String getResult() {
        return result;
    }

    public void setResult(String result) {
        this.result = result;
    }

    public String getMonths() {
        return months;
    }

    public void setMonths(String months) {
        this.months = months;
    }
}
