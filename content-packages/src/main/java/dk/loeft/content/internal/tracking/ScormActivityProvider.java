package dk.loeft.content.internal.tracking;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.TrackingRepository.Launched;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.learning.spi.StructureComparison;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** SCORM 1.2 packages as activities of courses. */
@ApplicationScoped
class ScormActivityProvider implements ActivityProvider {
    private final PackageIndex packages;

    private final TrackingRepository tracking;

    private final Launches launches;

    private final CarriedItems carried;

    private final Clock clock;

    @Inject
    ScormActivityProvider(
            PackageIndex packages, TrackingRepository tracking, Launches launches, CarriedItems carried, Clock clock) {
        this.packages = packages;
        this.tracking = tracking;
        this.launches = launches;
        this.carried = carried;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ScormActivityProvider() {
        this.packages = null;
        this.tracking = null;
        this.launches = null;
        this.carried = null;
        this.clock = null;
    }

    @Override
    public String kind() {
        return PackageStandard.SCORM_12.activityKind();
    }

    /** The reference is the SHA-256 of the uploaded file. */
    @Override
    public Optional<Activity> find(String reference) {
        return packages.activity(reference);
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        List<StoredItem> items = packages.items(reference);
        if (attempt.isEmpty()) {
            return new CourseTree(items, Map.of(), false).parts();
        }
        boolean looking = tracking.launched(attempt.get()).stream().anyMatch(each -> each.mode() == LaunchMode.BROWSE);
        return new CourseTree(items, tracking.states(attempt.get()), !looking).parts();
    }

    @Override
    public Launch launch(LaunchRequest request) {
        List<StoredItem> items = packages.items(request.reference());
        boolean normal = request.mode() == LaunchMode.NORMAL;
        CourseTree tree = new CourseTree(items, tracking.states(request.attempt()), normal);
        StoredItem item = choose(request, tree);
        if (tree.locked(item)) {
            throw new RefusedException("content.part.locked", item.title());
        }
        if (normal) {
            TrackingKey key = new TrackingKey(request.attempt(), item.id());
            tracking.prepare(key, new ScoTracking(key, clock.instant()));
        }
        String secret =
                launches.open(request.attempt(), item.id(), request.person().id(), request.mode());
        return new Launch(
                launches.address(
                        "shell.html",
                        secret,
                        request.attempt(),
                        item.id(),
                        request.person().language()),
                item.identifier());
    }

    @Override
    public StructureComparison compare(String oldReference, String newReference) {
        return carried.compare(oldReference, newReference, CarriedItems.Pair::sameAddress);
    }

    @Override
    public List<ActivityReport> carry(Carrying carrying) {
        return carried.carry(carrying, CarriedItems.Pair::sameAddress);
    }

    private StoredItem choose(LaunchRequest request, CourseTree tree) {
        if (request.part().isPresent()) {
            return tree.launchable(request.part().get())
                    .orElseThrow(() -> new RefusedException("content.part.unknown"));
        }
        List<Long> launched = tracking.launched(request.attempt()).stream()
                .map(Launched::item)
                .toList();
        return tree.next(launched).orElseThrow(() -> new RefusedException("content.package.unknown"));
    }
}
