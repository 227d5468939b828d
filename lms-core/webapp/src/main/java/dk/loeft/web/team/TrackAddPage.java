package dk.loeft.web.team;

import dk.loeft.learning.LedTrack;
import dk.loeft.learning.TrackCandidate;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.Tracks;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A leader puts people of the team on a track. */
@Named("trackAdd")
@RequestScoped
public class TrackAddPage {
    private static final int PAGE_SIZE = 25;

    /** The colon keeps it out of addresses: whom one ticked is what the form tells, not where one is. */
    private static final String CHOSEN = "add:who";

    private static final Map<String, String> FIELDS = Map.of("learning.assign.past", "add:due");

    private final Tracks tracks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<TrackCandidate> list = new ListState<>(PAGE_SIZE, "", false);

    private TrackId id = new TrackId(0);
    private Optional<LedTrack> track = Optional.empty();
    private Set<Long> chosen = Set.of();
    private @Nullable LocalDate due;

    @Inject
    public TrackAddPage(Tracks tracks, Address address, Refusals refusals, Toasts toasts) {
        this.tracks = tracks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrackAddPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new TrackId(address.key("id"));
        track = tracks.led(id).filter(LedTrack::open);
        list.setText(address.text("q"));
        list.setNumber((int) Math.min(address.key("page"), Integer.MAX_VALUE));
        chosen = Stream.of(FacesContext.getCurrentInstance()
                        .getExternalContext()
                        .getRequestParameterValuesMap()
                        .getOrDefault(CHOSEN, new String[0]))
                .filter(key -> key.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .collect(Collectors.toSet());
        if (track.isPresent()) {
            list.show(tracks.candidates(id, list.getText(), list.request()));
        }
    }

    /** Answers "not found" for a track that nobody can be put on. */
    public void check() throws IOException {
        if (track.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String add() {
        LocalDate day = due;
        if (day == null) {
            return null;
        }
        List<PersonId> people = chosen.stream().map(PersonId::new).toList();
        try {
            toasts.done("team", "track.added", Retry.of(() -> tracks.assign(id, people, day)));
            return "/team/track?faces-redirect=true&id=" + id.value();
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public boolean isFound() {
        return track.isPresent();
    }

    public LedTrack getTrack() {
        return track.orElseThrow();
    }

    /** Whether somebody was ticked in the form that was sent. */
    public boolean picked(TrackCandidate candidate) {
        return chosen.contains(candidate.person().value());
    }

    public ListState<TrackCandidate> getList() {
        return list;
    }

    public @Nullable LocalDate getDue() {
        return due;
    }

    public void setDue(@Nullable LocalDate due) {
        this.due = due;
    }
}
