package dk.loeft.content.internal.tracking;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
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
import java.util.List;
import java.util.Optional;

/** Packages of a standard whose course is the sum of its items, each of which opens in a shell of that standard. */
public abstract class ItemActivityProvider implements ActivityProvider {
    private final PackageStandard standard;

    private final String shell;

    private final PackageIndex packages;

    private final ItemProgress progress;

    private final Launches launches;

    /** @param shell the page of the player, for example {@code h5p.html} */
    protected ItemActivityProvider(
            PackageStandard standard, String shell, PackageIndex packages, ItemProgress progress, Launches launches) {
        this.standard = standard;
        this.shell = shell;
        this.packages = packages;
        this.progress = progress;
        this.launches = launches;
    }

    @Override
    public String kind() {
        return standard.activityKind();
    }

    /** The reference is the SHA-256 of the uploaded file. */
    @Override
    public Optional<Activity> find(String reference) {
        return packages.activity(reference);
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        return progress.parts(reference, attempt);
    }

    @Override
    public Launch launch(LaunchRequest request) {
        StoredItem item = choose(request)
                .orElseThrow(() -> new RefusedException(
                        request.part().isPresent() ? "content.part.unknown" : "content.package.unknown"));
        check(item, request);
        if (request.mode() == LaunchMode.NORMAL) {
            progress.prepare(request.attempt(), item.id());
        }
        return open(item, request);
    }

    /** The item that a request opens. */
    protected Optional<StoredItem> choose(LaunchRequest request) {
        return progress.choose(request.reference(), request.attempt(), request.part());
    }

    /** Refuses what may not be opened. */
    protected void check(StoredItem item, LaunchRequest request) {}

    /** Opens an item in the shell. */
    protected Launch open(StoredItem item, LaunchRequest request) {
        String secret =
                launches.open(request.attempt(), item.id(), request.person().id(), request.mode());
        opened(secret, request);
        String language = request.person().language();
        return new Launch(launches.address(shell, secret, request.attempt(), item.id(), language), item.identifier());
    }

    /** What else belongs to a launch. */
    protected void opened(String secret, LaunchRequest request) {}

    @Override
    public StructureComparison compare(String oldReference, String newReference) {
        return progress.carried().compare(oldReference, newReference, this::same);
    }

    @Override
    public List<ActivityReport> carry(Carrying carrying) {
        return progress.carried().carry(carrying, this::same);
    }

    /** Whether what is known of the one item holds for the other too. */
    protected boolean same(CarriedItems.Pair items) {
        return items.sameAddress();
    }
}
