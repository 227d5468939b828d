package dk.loeft.web.authoring;

import dk.loeft.learning.AuthoredTrack;
import dk.loeft.learning.TrackAuthoring;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The tracks of the municipality as their authors see them. */
@Named("authoredTracks")
@RequestScoped
public class AuthoredTracksPage {
    private static final int PAGE_SIZE = 25;

    private final TrackAuthoring authoring;

    private final ListState<AuthoredTrack> list = new ListState<>(PAGE_SIZE, "title", false);

    @Inject
    public AuthoredTracksPage(TrackAuthoring authoring) {
        this.authoring = authoring;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AuthoredTracksPage() {
        this(null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        list.show(authoring.authored(list.getText(), list.request()));
    }

    public ListState<AuthoredTrack> getList() {
        return list;
    }
}
