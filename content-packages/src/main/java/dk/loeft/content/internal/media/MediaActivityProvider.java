package dk.loeft.content.internal.media;

import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.tracking.CarriedItems;
import dk.loeft.content.internal.tracking.ItemActivityProvider;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import java.util.Objects;

/** Documents, videos and pages as activities of courses: they differ in the page that plays them alone. */
abstract class MediaActivityProvider extends ItemActivityProvider {
    private final MediaKind kind;

    MediaActivityProvider(MediaKind kind, PackageIndex packages, ItemProgress progress, Launches launches) {
        super(kind.standard(), kind.shell(), packages, progress, launches);
        this.kind = kind;
    }

    /**
     * A document with as many pages, a video that is as long: what was seen of the one was seen of the other, whatever the file
     * is called.
     */
    @Override
    protected boolean same(CarriedItems.Pair items) {
        boolean named = kind == MediaKind.PAGE;
        return (!named || items.sameAddress())
                && Objects.equals(
                        items.old().given().dataFromLms(), items.fresh().given().dataFromLms());
    }
}
