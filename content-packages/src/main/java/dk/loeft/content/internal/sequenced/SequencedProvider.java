package dk.loeft.content.internal.sequenced;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
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
import java.util.List;
import java.util.Optional;

/**
 * SCORM 2004 packages as activities of courses. Opening one only makes a launch; the course moves when the player asks what is open,
 * after it has brought what an earlier launch could not send.
 */
@ApplicationScoped
class SequencedProvider implements ActivityProvider {
    private final PackageIndex packages;

    private final SequencedDesk desk;

    private final SequencedCarrying carrying;

    private final Launches launches;

    @Inject
    SequencedProvider(PackageIndex packages, SequencedDesk desk, SequencedCarrying carrying, Launches launches) {
        this.packages = packages;
        this.desk = desk;
        this.carrying = carrying;
        this.launches = launches;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected SequencedProvider() {
        this.packages = null;
        this.desk = null;
        this.carrying = null;
        this.launches = null;
    }

    @Override
    public String kind() {
        return PackageStandard.SCORM_2004.activityKind();
    }

    /** The reference is the SHA-256 of the uploaded file. */
    @Override
    public Optional<Activity> find(String reference) {
        return packages.activity(reference);
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        return attempt.flatMap(id -> desk.outline(reference, id))
                .map(Outline::parts)
                .orElseGet(() -> packages.items(reference).stream()
                        .filter(StoredItem::visible)
                        .map(item -> new Part(
                                item.identifier(),
                                item.title(),
                                item.depth(),
                                item.launchable(),
                                PartState.NOT_STARTED))
                        .toList());
    }

    @Override
    public Launch launch(LaunchRequest request) {
        List<StoredItem> items = packages.items(request.reference());
        if (items.isEmpty()) {
            throw new RefusedException("content.package.unknown");
        }
        Optional<StoredItem> wanted = request.part().map(part -> items.stream()
                .filter(item -> item.launchable() && item.identifier().equals(part))
                .findFirst()
                .orElseThrow(() -> new RefusedException("content.part.unknown")));
        if (request.mode() == LaunchMode.NORMAL) {
            desk.prepare(request.attempt(), wanted.map(StoredItem::identifier));
        }
        String secret = launches.open(
                request.attempt(),
                wanted.orElse(items.get(0)).id(),
                request.person().id(),
                request.mode());
        String address = launches.address(
                "scorm2004.html",
                secret,
                request.attempt(),
                items.get(0).id(),
                request.person().language());
        return new Launch(address, wanted.map(StoredItem::identifier).orElse(""), true);
    }

    @Override
    public StructureComparison compare(String oldReference, String newReference) {
        return carrying.compare(oldReference, newReference);
    }

    @Override
    public List<ActivityReport> carry(Carrying attempts) {
        return carrying.carry(attempts);
    }
}
