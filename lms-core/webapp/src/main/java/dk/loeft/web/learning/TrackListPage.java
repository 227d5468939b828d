package dk.loeft.web.learning;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.MyTrack;
import dk.loeft.learning.TrackRow;
import dk.loeft.learning.Tracks;
import dk.loeft.shared.PageRequest;
import dk.loeft.web.Address;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Tracks beside courses: one's own on the front page, those on offer in the catalogue, and those that a course counts in. */
@Named("trackList")
@RequestScoped
public class TrackListPage {
    private static final int SHOWN = 12;

    private final Tracks tracks;
    private final Address address;

    private Optional<List<MyTrack>> mine = Optional.empty();
    private Optional<List<TrackRow>> offered = Optional.empty();
    private Optional<List<TrackRow>> counting = Optional.empty();

    @Inject
    public TrackListPage(Tracks tracks, Address address) {
        this.tracks = tracks;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrackListPage() {
        this(null, null);
    }

    public List<MyTrack> getMine() {
        if (mine.isEmpty()) {
            mine = Optional.of(tracks.mine());
        }
        return mine.get();
    }

    /** Those that the search of the catalogue finds. */
    public List<TrackRow> getOffered() {
        if (offered.isEmpty()) {
            offered = Optional.of(tracks.catalogue(address.text("q"), PageRequest.first(SHOWN))
                    .rows());
        }
        return offered.get();
    }

    /** Those in which the course of the page counts. */
    public List<TrackRow> getCounting() {
        if (counting.isEmpty()) {
            counting = Optional.of(tracks.counting(new CourseId(address.key("id"))));
        }
        return counting.get();
    }
}
