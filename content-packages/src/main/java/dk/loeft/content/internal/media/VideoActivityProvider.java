package dk.loeft.content.internal.media;

import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Videos as activities of courses. */
@ApplicationScoped
class VideoActivityProvider extends MediaActivityProvider {
    @Inject
    VideoActivityProvider(PackageIndex packages, ItemProgress progress, Launches launches) {
        super(MediaKind.VIDEO, packages, progress, launches);
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected VideoActivityProvider() {
        super(MediaKind.VIDEO, null, null, null);
    }
}
