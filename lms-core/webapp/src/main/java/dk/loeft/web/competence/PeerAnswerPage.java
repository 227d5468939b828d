package dk.loeft.web.competence;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.Level;
import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.Questionnaire;
import dk.loeft.competence.RoundId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The reader rates a colleague without a name. All is handed in at once, as nothing is kept of who answered what. */
@Named("peerAnswer")
@RequestScoped
public class PeerAnswerPage {
    private final PeerRatings peers;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private RoundId round = new RoundId(0);
    private Optional<Questionnaire> questionnaire = Optional.empty();
    private Map<CompetenceId, Integer> answers = Map.of();

    @Inject
    public PeerAnswerPage(PeerRatings peers, Address address, Refusals refusals, Toasts toasts) {
        this.peers = peers;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PeerAnswerPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        round = new RoundId(address.key("round"));
        questionnaire = peers.questions(round);
        answers = questionnaire
                .map(asked -> RatingSteps.answers(asked.questions(), address))
                .orElse(Map.of());
    }

    /** Answers that there is nothing where the reader is not asked, or no longer. */
    public void load() throws IOException {
        if (questionnaire.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String handIn() {
        try {
            Retry.of(() -> {
                peers.answer(round, answers);
                return true;
            });
            toasts.done("competence", "round.answered");
            return "/competence/mine?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return questionnaire.isPresent();
    }

    public Questionnaire getQuestionnaire() {
        return questionnaire.orElseThrow();
    }

    /** The questions, area by area. */
    public List<RatingSteps.Step> getSteps() {
        return RatingSteps.steps(getQuestionnaire());
    }

    /** Whether that level is chosen in the form that was sent. */
    public boolean chosen(Questionnaire.Question question, Level level) {
        Integer answer = answers.get(question.competence().id());
        return answer != null && answer == level.number();
    }
}
