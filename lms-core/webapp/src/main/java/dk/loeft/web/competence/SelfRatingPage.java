package dk.loeft.web.competence;

import dk.loeft.competence.Competences;
import dk.loeft.competence.FrameworkId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader rates herself, one area after the other; each step is kept when one goes on. */
@Named("selfRating")
@RequestScoped
public class SelfRatingPage {
    private final Competences competences;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<RatingSteps> steps = Optional.empty();

    @Inject
    public SelfRatingPage(Competences competences, Address address, Refusals refusals, Toasts toasts) {
        this.competences = competences;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected SelfRatingPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        int step = (int) Math.min(Integer.MAX_VALUE, address.key("step"));
        steps = competences
                .askMe(new FrameworkId(address.key("framework")))
                .map(asked -> new RatingSteps(asked, step, address));
    }

    /** Answers that there is nothing where no framework with levels has the key. */
    public void load() throws IOException {
        if (steps.isEmpty()) {
            address.notFound();
        }
    }

    /** Keeps the step and opens the next one, or closes after the last. */
    public @Nullable String next() {
        RatingSteps open = getSteps();
        return keep(
                open.isLast()
                        ? "/competence/mine?faces-redirect=true"
                        : "/competence/rate?faces-redirect=true&framework=%d&step=%d"
                                .formatted(open.getQuestionnaire().framework().value(), open.getNumber() + 1));
    }

    /** Keeps the step and closes. */
    public @Nullable String close() {
        return keep("/competence/mine?faces-redirect=true");
    }

    private @Nullable String keep(String then) {
        RatingSteps open = getSteps();
        try {
            if (!open.answers().isEmpty()) {
                competences.rateMe(open.getQuestionnaire().framework(), open.answers());
                toasts.done("competence", "rate.saved", open.answers().size());
            }
            return then;
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return steps.isPresent();
    }

    public RatingSteps getSteps() {
        return steps.orElseThrow();
    }
}
