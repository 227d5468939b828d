package dk.loeft.web.team;

import dk.loeft.learning.LedTrack;
import dk.loeft.learning.Tracks;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The tracks that a leader can put people on, with how those on them are getting on. */
@Named("teamTracks")
@RequestScoped
public class TeamTracksPage {
    private static final int PAGE_SIZE = 25;

    private final Tracks tracks;

    private final ListState<LedTrack> list = new ListState<>(PAGE_SIZE, "", false);

    @Inject
    public TeamTracksPage(Tracks tracks) {
        this.tracks = tracks;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TeamTracksPage() {
        this(null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        list.show(tracks.led(list.getText(), list.request()));
    }

    public ListState<LedTrack> getList() {
        return list;
    }
}
