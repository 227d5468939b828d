package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageStandard;
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
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Cartridges as activities of courses. */
@ApplicationScoped
class CartridgeActivityProvider implements ActivityProvider {
    private static final String SHELL = "cartridge.html";

    private final PackageIndex packages;

    private final ItemProgress progress;

    private final Launches launches;

    private final EmbeddedParts embedded;

    @Inject
    CartridgeActivityProvider(PackageIndex packages, ItemProgress progress, Launches launches, EmbeddedParts embedded) {
        this.packages = packages;
        this.progress = progress;
        this.launches = launches;
        this.embedded = embedded;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CartridgeActivityProvider() {
        this.packages = null;
        this.progress = null;
        this.launches = null;
        this.embedded = null;
    }

    @Override
    public String kind() {
        return PackageStandard.COMMON_CARTRIDGE.activityKind();
    }

    @Override
    public Optional<Activity> find(String reference) {
        return packages.usable(reference).map(CartridgeActivityProvider::activity);
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
        if (request.mode() == LaunchMode.NORMAL) {
            progress.prepare(request.attempt(), item.id());
        }
        if (item.type() == PackageItem.Type.LTI || item.type() == PackageItem.Type.ASSESSMENT) {
            Optional<Launch> elsewhere = embedded.open(item, request);
            if (elsewhere.isPresent()) {
                return elsewhere.get();
            }
        }
        String secret =
                launches.open(request.attempt(), item.id(), request.person().id(), request.mode());
        return new Launch(
                launches.address(
                        SHELL,
                        secret,
                        request.attempt(),
                        item.id(),
                        request.person().language()),
                item.identifier());
    }
}
