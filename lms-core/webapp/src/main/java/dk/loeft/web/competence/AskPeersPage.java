package dk.loeft.web.competence;

import dk.loeft.competence.Colleague;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.Frameworks;
import dk.loeft.competence.PeerRatings;
import dk.loeft.competence.RoundInput;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Colleagues are asked about the reader, or about somebody of the reader's team. */
@Named("askPeers")
@RequestScoped
public class AskPeersPage {
    private static final Map<String, String> FIELDS =
            Map.of("competence.round.until", "peers:until", "competence.round.open", "peers:framework");

    private final PeerRatings peers;
    private final Frameworks frameworks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private long person;
    private List<FrameworkRow> choices = List.of();
    private List<Colleague> colleagues = List.of();
    private long framework;
    private @Nullable LocalDate until;

    @Inject
    public AskPeersPage(PeerRatings peers, Frameworks frameworks, Address address, Refusals refusals, Toasts toasts) {
        this.peers = peers;
        this.frameworks = frameworks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AskPeersPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        person = address.key("person");
        choices = FrameworkChoice.rateable(frameworks);
        colleagues = person == 0 ? peers.colleagues(getText()) : peers.colleaguesOf(new PersonId(person), getText());
    }

    /** Makes the bean before anything is written: reading colleagues refuses whoever may not. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public @Nullable String ask() {
        LocalDate day = until;
        if (day == null) {
            return null;
        }
        Set<PersonId> asked =
                colleagues.stream().filter(this::picked).map(Colleague::person).collect(Collectors.toSet());
        RoundInput input = new RoundInput(new FrameworkId(framework), asked, day);
        try {
            if (person == 0) {
                peers.askAboutMe(input);
            } else {
                peers.askAbout(new PersonId(person), input);
            }
            toasts.done("competence", "round.asked", asked.size());
            return getBack() + (person == 0 ? "?" : "&") + "faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Whether somebody is ticked in the form that was sent. */
    public boolean picked(Colleague colleague) {
        return address.has("peer-" + colleague.person().value());
    }

    /** Where one came from. */
    public String getBack() {
        return person == 0 ? "/competence/mine" : "/competence/member?person=" + person;
    }

    /** Whom it is about, 0 for the reader. */
    public long getPerson() {
        return person;
    }

    public String getText() {
        return address.text("q").strip();
    }

    public List<FrameworkRow> getChoices() {
        return choices;
    }

    public List<Colleague> getColleagues() {
        return colleagues;
    }

    public long getFramework() {
        return framework;
    }

    public void setFramework(long framework) {
        this.framework = framework;
    }

    public @Nullable LocalDate getUntil() {
        return until;
    }

    public void setUntil(@Nullable LocalDate until) {
        this.until = until;
    }
}
