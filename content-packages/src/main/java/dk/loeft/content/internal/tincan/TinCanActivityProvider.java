package dk.loeft.content.internal.tincan;

import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Tin Can packages as activities of courses. */
@ApplicationScoped
class TinCanActivityProvider implements ActivityProvider {
    private final PackageIndex packages;

    private final ItemProgress progress;

    private final TinCanOpening opening;

    private final ContentHosts hosts;

    @Inject
    TinCanActivityProvider(PackageIndex packages, ItemProgress progress, TinCanOpening opening, ContentHosts hosts) {
        this.packages = packages;
        this.progress = progress;
        this.opening = opening;
        this.hosts = hosts;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TinCanActivityProvider() {
        this.packages = null;
        this.progress = null;
        this.opening = null;
        this.hosts = null;
    }

    @Override
    public String kind() {
        return PackageStandard.TIN_CAN.activityKind();
    }

    @Override
    public Optional<Activity> find(String reference) {
        return packages.usable(reference).map(TinCanActivityProvider::activity);
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
                .orElseThrow(() -> new RefusedException(
                        request.part().isPresent() ? "content.part.unknown" : "content.package.unknown"));
        hosts.check(item.title(), item.launch().orElse(""));
        if (request.mode() == LaunchMode.NORMAL) {
            progress.prepare(request.attempt(), item.id());
        }
        return new Launch(opening.open(request, item), item.identifier());
    }
}
