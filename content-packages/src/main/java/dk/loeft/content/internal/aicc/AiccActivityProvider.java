package dk.loeft.content.internal.aicc;

import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ContentHosts;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** AICC packages as activities of courses. */
@ApplicationScoped
class AiccActivityProvider implements ActivityProvider {
    private final PackageIndex packages;

    private final ItemProgress progress;

    private final Launches launches;

    private final ContentHosts hosts;

    @Inject
    AiccActivityProvider(PackageIndex packages, ItemProgress progress, Launches launches, ContentHosts hosts) {
        this.packages = packages;
        this.progress = progress;
        this.launches = launches;
        this.hosts = hosts;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AiccActivityProvider() {
        this.packages = null;
        this.progress = null;
        this.launches = null;
        this.hosts = null;
    }

    @Override
    public String kind() {
        return PackageStandard.AICC.activityKind();
    }

    @Override
    public Optional<Activity> find(String reference) {
        return packages.usable(reference).map(AiccActivityProvider::activity);
    }

    private static Activity activity(PackageRow row) {
        return new Activity(row.reference(), row.title(), row.standard().title(), row.parts());
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        return progress.lockedParts(reference, attempt);
    }

    @Override
    public Launch launch(LaunchRequest request) {
        boolean normal = request.mode() == LaunchMode.NORMAL;
        StoredItem item = progress.choose(request.reference(), request.attempt(), request.part(), normal)
                .orElseThrow(() -> new RefusedException(
                        request.part().isPresent() ? "content.part.unknown" : "content.package.unknown"));
        if (normal && progress.locked(request.reference(), request.attempt(), item)) {
            throw new RefusedException("content.part.locked", item.title());
        }
        hosts.check(item.title(), item.launch().orElse(""));
        if (normal) {
            progress.prepare(request.attempt(), item.id());
        }
        String secret =
                launches.open(request.attempt(), item.id(), request.person().id(), request.mode());
        return new Launch(
                launches.address(
                        "aicc.html",
                        secret,
                        request.attempt(),
                        item.id(),
                        request.person().language()),
                item.identifier());
    }
}
