package dk.loeft.web.seminar;

import dk.loeft.learning.CourseId;
import dk.loeft.seminar.EvaluationFigures;
import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.SeminarView;
import dk.loeft.shared.LocalDay;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** What those who were there think of a seminar, or of all seminars of its course. */
@Named("evaluation")
@RequestScoped
public class EvaluationPage {
    private static final int PERCENT = 100;

    private final SeminarPlanning planning;
    private final Evaluations evaluations;
    private final Address address;
    private final Clock clock;

    private Optional<SeminarView> view = Optional.empty();
    private Optional<EvaluationFigures> figures = Optional.empty();

    @Inject
    public EvaluationPage(SeminarPlanning planning, Evaluations evaluations, Address address, Clock clock) {
        this.planning = planning;
        this.evaluations = evaluations;
        this.address = address;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected EvaluationPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        view = planning.planned(new SeminarId(address.key("id")));
        figures = view.flatMap(seminar -> isOfCourse()
                ? ofCourse(seminar.row().course())
                : evaluations.ofSeminar(seminar.row().id()));
    }

    private Optional<EvaluationFigures> ofCourse(CourseId course) {
        return evaluations.ofCourse(course);
    }

    /** Answers that there is nothing where there is no such seminar. */
    public void load() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
        }
    }

    public boolean isFound() {
        return view.isPresent();
    }

    public SeminarView getView() {
        return view.orElseThrow();
    }

    /** Whether all seminars of the course are shown together. */
    public boolean isOfCourse() {
        return address.text("show").equals("course");
    }

    public boolean isShown() {
        return figures.isPresent();
    }

    public EvaluationFigures getFigures() {
        return figures.orElseThrow();
    }

    /** The ratings from the lowest to the highest. */
    public List<Integer> getScale() {
        return IntStream.rangeClosed(1, EvaluationInput.MOST).boxed().toList();
    }

    /** How far a mean reaches on its scale, in percent. */
    public long share(EvaluationFigures.Rating rating) {
        return Math.round(rating.mean() * PERCENT / EvaluationInput.MOST);
    }

    /** Whether there may be more texts than are shown. */
    public boolean isMore() {
        return figures.filter(each -> Math.max(each.good().size(), each.better().size()) == Evaluations.MOST_TEXTS)
                .isPresent();
    }

    /** How the form stands: {@code coming}, {@code open} or {@code closed}. */
    public String getFormState() {
        Instant now = clock.instant();
        if (getView().row().endsAt().isAfter(now)) {
            return "coming";
        }
        return LocalDay.of(now).isAfter(getUntil()) ? "closed" : "open";
    }

    /** The last day on which the form is taken. */
    public LocalDate getUntil() {
        return LocalDay.of(getView().row().endsAt()).plusDays(Evaluations.DAYS);
    }

    public int getLeast() {
        return Evaluations.LEAST;
    }
}
