package dk.loeft.web.team;

import dk.loeft.learning.LedTrack;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPerson;
import dk.loeft.learning.TrackTeamFilter;
import dk.loeft.learning.TrackTeamFilter.Show;
import dk.loeft.learning.Tracks;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** One track: whom of the team is on it, and how far each is. */
@Named("teamTrack")
@RequestScoped
public class TeamTrackPage {
    private static final int PAGE_SIZE = 25;

    private final Tracks tracks;
    private final Address address;

    private final ListState<TrackPerson> list = new ListState<>(PAGE_SIZE, "", false);

    private TrackId id = new TrackId(0);
    private Show show = Show.ALL;
    private Optional<LedTrack> view = Optional.empty();

    @Inject
    public TeamTrackPage(Tracks tracks, Address address) {
        this.tracks = tracks;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TeamTrackPage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        id = new TrackId(address.key("id"));
        show = Stream.of(Show.values())
                .filter(each -> each.name().equals(address.text("show")))
                .findFirst()
                .orElse(Show.ALL);
        view = tracks.led(id);
    }

    /** Reads the people once the address has been read; answers "not found" for a track that is not there. */
    public void load() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
            return;
        }
        list.show(tracks.people(id, new TrackTeamFilter(list.getText(), show), list.request()));
    }

    public boolean isFound() {
        return view.isPresent();
    }

    public LedTrack getView() {
        return view.orElseThrow();
    }

    public List<Show> getShows() {
        return List.of(Show.values());
    }

    public Show getShow() {
        return show;
    }

    /** How many there are of those. */
    public long count(Show shown) {
        return getView().figures().of(shown);
    }

    /** The address of this list, showing others. */
    public String address(String shown) {
        String words =
                list.getText().isEmpty() ? "" : "&q=" + URLEncoder.encode(list.getText(), StandardCharsets.UTF_8);
        return "/team/track?id=" + id.value() + "&show=" + shown + words;
    }

    public ListState<TrackPerson> getList() {
        return list;
    }
}
