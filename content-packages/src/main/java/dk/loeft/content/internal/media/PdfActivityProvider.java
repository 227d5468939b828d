package dk.loeft.content.internal.media;

import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** PDF documents as activities of courses. */
@ApplicationScoped
class PdfActivityProvider extends MediaActivityProvider {
    @Inject
    PdfActivityProvider(PackageIndex packages, ItemProgress progress, Launches launches) {
        super(MediaKind.PDF, packages, progress, launches);
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected PdfActivityProvider() {
        super(MediaKind.PDF, null, null, null);
    }
}
