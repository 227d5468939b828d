package dk.loeft.web.seminar;

import dk.loeft.seminar.EvaluationForm;
import dk.loeft.seminar.EvaluationForm.Standing;
import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.EvaluationStatement;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Somebody who was at a seminar says what they think of it, without a name. */
@Named("evaluate")
@RequestScoped
public class EvaluatePage {
    private static final Map<String, String> FIELDS = Map.of(
            "seminar.evaluation.recommends", "recommends-yes",
            "seminar.evaluation.good", "good",
            "seminar.evaluation.better", "better");

    private final Evaluations evaluations;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private SeminarId id = new SeminarId(0);
    private Optional<EvaluationForm> form = Optional.empty();
    private EvaluationAnswers answers = new EvaluationAnswers(Map.of(), "", "", "");

    @Inject
    public EvaluatePage(Evaluations evaluations, Address address, Refusals refusals, Toasts toasts) {
        this.evaluations = evaluations;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected EvaluatePage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new SeminarId(address.key("id"));
        form = evaluations.form(id);
        answers = EvaluationAnswers.sent(address);
    }

    /** Answers that there is nothing for whoever has not booked there. */
    public void load() throws IOException {
        if (form.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String send() {
        try {
            Retry.of(() -> {
                evaluations.answer(id, answers.input());
                return true;
            });
            toasts.done("seminar", "evaluate.done");
            return "/seminar/event?faces-redirect=true&id=" + id.value();
        } catch (RefusedException e) {
            refusals.show(e, fields(e));
            form = evaluations.form(id);
            return null;
        }
    }

    /** Which statement it is about stands in the refusal. */
    private static Map<String, String> fields(RefusedException refusal) {
        Map<String, String> fields = new HashMap<>(FIELDS);
        if (refusal.key().equals("seminar.evaluation.rating")) {
            int number = (Integer) refusal.arguments().get(0);
            fields.put(refusal.key(), "rating-" + EvaluationStatement.values()[number - 1] + "-1");
        }
        return fields;
    }

    public boolean isFound() {
        return form.isPresent();
    }

    public EvaluationForm getForm() {
        return form.orElseThrow();
    }

    /** How it stands for the reader, empty for whoever has not booked there. */
    public String getStanding() {
        return form.map(each -> each.standing().name()).orElse("");
    }

    /** Whether the form is there; as long as one is taken in, so that it is told why it cannot be any more. */
    public boolean isAnswerable() {
        FacesContext context = FacesContext.getCurrentInstance();
        boolean takenIn = context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
        return takenIn || form.filter(each -> each.standing() == Standing.OPEN).isPresent();
    }

    public List<EvaluationStatement> getStatements() {
        return List.of(EvaluationStatement.values());
    }

    /** The ratings from the lowest to the highest. */
    public List<Integer> getScale() {
        return IntStream.rangeClosed(1, EvaluationInput.MOST).boxed().toList();
    }

    /** Whether that is chosen in the form that was sent. */
    public boolean chosen(EvaluationStatement statement, int rating) {
        return answers.ratings().getOrDefault(statement, 0) == rating;
    }

    public EvaluationAnswers getAnswers() {
        return answers;
    }

    public int getLongest() {
        return EvaluationInput.MAX_TEXT;
    }
}
