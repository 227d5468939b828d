package dk.loeft.content.internal.media;

import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Pages written in Løft or outside as activities of courses. */
@ApplicationScoped
class PageActivityProvider extends MediaActivityProvider {
    @Inject
    PageActivityProvider(PackageIndex packages, ItemProgress progress, Launches launches) {
        super(MediaKind.PAGE, packages, progress, launches);
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected PageActivityProvider() {
        super(MediaKind.PAGE, null, null, null);
    }
}
