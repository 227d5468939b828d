package dk.loeft.content.internal.media;

import dk.loeft.content.PackageRow;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.shared.RefusedException;
import java.util.List;
import java.util.Optional;

/** Documents, videos and pages as activities of courses: they differ in the page that plays them alone. */
abstract class MediaActivityProvider implements ActivityProvider {
    private final MediaKind kind;

    private final PackageIndex packages;

    private final ItemProgress progress;

    private final Launches launches;

    MediaActivityProvider(MediaKind kind, PackageIndex packages, ItemProgress progress, Launches launches) {
        this.kind = kind;
        this.packages = packages;
        this.progress = progress;
        this.launches = launches;
    }

    @Override
    public String kind() {
        return kind.standard().activityKind();
    }

    /** The reference is the SHA-256 of the uploaded file. */
    @Override
    public Optional<Activity> find(String reference) {
        return packages.usable(reference).map(MediaActivityProvider::activity);
    }

    private static Activity activity(PackageRow row) {
        return new Activity(row.reference(), row.title(), row.standard().title(), row.parts());
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        return progress.parts(reference, attempt);
    }

    @Override
    public Launch launch(LaunchRequest request) {
        StoredItem item = progress.choose(request.reference(), request.attempt(), request.part())
                .orElseThrow(() -> new RefusedException("content.part.unknown"));
        if (request.mode() == LaunchMode.NORMAL) {
            progress.prepare(request.attempt(), item.id());
        }
        String secret =
                launches.open(request.attempt(), item.id(), request.person().id(), request.mode());
        return new Launch(
                launches.address(
                        kind.shell(),
                        secret,
                        request.attempt(),
                        item.id(),
                        request.person().language()),
                item.identifier());
    }
}
