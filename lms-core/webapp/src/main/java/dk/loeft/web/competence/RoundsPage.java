package dk.loeft.web.competence;

import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.PeerRequest;
import dk.loeft.competence.RoundId;
import dk.loeft.competence.RoundRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Rounds in which colleagues rate the reader, or somebody of the reader's team, and what the reader is asked. */
@Named("competenceRounds")
@RequestScoped
public class RoundsPage {
    private final PeerRatings peers;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private long person;
    private List<RoundRow> rounds = List.of();
    private List<PeerRequest> requests = List.of();

    @Inject
    public RoundsPage(PeerRatings peers, Address address, Refusals refusals, Toasts toasts) {
        this.peers = peers;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RoundsPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        person = address.key("person");
        rounds = person == 0 ? peers.aboutMe() : peers.about(new PersonId(person));
        requests = person == 0 ? peers.requests() : List.of();
    }

    public @Nullable String close(long round) {
        return act("round.closed", () -> peers.close(new RoundId(round)));
    }

    public @Nullable String decline(long round) {
        return act("round.declined", () -> peers.decline(new RoundId(round)));
    }

    private @Nullable String act(String done, Runnable work) {
        try {
            Retry.of(() -> {
                work.run();
                return true;
            });
            toasts.done("competence", done);
            return person == 0
                    ? "/competence/mine?faces-redirect=true"
                    : "/competence/member?faces-redirect=true&person=" + person;
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public List<RoundRow> getRounds() {
        return rounds;
    }

    public List<PeerRequest> getRequests() {
        return requests;
    }
}
