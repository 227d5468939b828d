package dk.loeft.web.competence;

import dk.loeft.competence.Competences;
import dk.loeft.competence.FrameworkId;
import dk.loeft.organisation.PersonId;
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

/** A leader rates somebody of the team, one area after the other; each step is kept when one goes on. */
@Named("memberRating")
@RequestScoped
public class MemberRatingPage {
    private final Competences competences;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private PersonId person = new PersonId(0);
    private Optional<RatingSteps> steps = Optional.empty();

    @Inject
    public MemberRatingPage(Competences competences, Address address, Refusals refusals, Toasts toasts) {
        this.competences = competences;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MemberRatingPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        person = new PersonId(address.key("person"));
        int step = (int) Math.min(Integer.MAX_VALUE, address.key("step"));
        steps = competences
                .ask(person, new FrameworkId(address.key("framework")))
                .map(asked -> new RatingSteps(asked, step, address));
    }

    /** Answers that there is nothing where the person is not in the team, or the framework is not there. */
    public void load() throws IOException {
        if (steps.isEmpty()) {
            address.notFound();
        }
    }

    /** Keeps the step and opens the next one, or closes after the last. */
    public @Nullable String next() {
        RatingSteps open = getSteps();
        return open.isLast()
                ? close()
                : keep("/competence/rate-member?faces-redirect=true&person=%d&framework=%d&step=%d"
                        .formatted(
                                person.value(),
                                open.getQuestionnaire().framework().value(),
                                open.getNumber() + 1));
    }

    /** Keeps the step and closes. */
    public @Nullable String close() {
        return keep("/competence/member?faces-redirect=true&person=" + person.value());
    }

    private @Nullable String keep(String then) {
        RatingSteps open = getSteps();
        try {
            if (!open.answers().isEmpty()) {
                competences.rate(person, open.getQuestionnaire().framework(), open.answers());
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

    public long getPerson() {
        return person.value();
    }
}
