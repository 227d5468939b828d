package dk.loeft.web.learning;

import dk.loeft.learning.MyTrack;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackView;
import dk.loeft.learning.Tracks;
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
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A track: the path, how far one is, and what comes next. */
@Named("track")
@RequestScoped
public class TrackPage {
    private final Tracks tracks;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private TrackId id = new TrackId(0);
    private Optional<TrackView> view = Optional.empty();

    @Inject
    public TrackPage(Tracks tracks, Address address, Refusals refusals, Toasts toasts) {
        this.tracks = tracks;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TrackPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new TrackId(address.key("id"));
        view = tracks.track(id);
    }

    /** Answers "not found" for a track that is not there, or that one may not see. */
    public void check() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String enrol() {
        return change(tracks::enrol, "track.enrolled");
    }

    public @Nullable String leave() {
        return change(tracks::leave, "track.left");
    }

    private @Nullable String change(Consumer<TrackId> useCase, String said) {
        try {
            Retry.of(() -> {
                useCase.accept(id);
                return true;
            });
            toasts.done("learning", said);
            return "/learning/track?faces-redirect=true&id=" + id.value();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return view.isPresent();
    }

    public TrackView getView() {
        return view.orElseThrow();
    }

    /** Whether one may leave it again. */
    public boolean isLeaving() {
        return getView().mine().filter(MyTrack::leavable).isPresent();
    }
}
