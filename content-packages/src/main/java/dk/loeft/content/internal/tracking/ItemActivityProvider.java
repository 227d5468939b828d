package dk.loeft.content.internal.tracking;

import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
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
        return packages.usable(reference).map(ItemActivityProvider::activity);
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
        return elsewhere(item, request).orElseGet(() -> open(item, request));
    }

    private Launch open(StoredItem item, LaunchRequest request) {
        String secret =
                launches.open(request.attempt(), item.id(), request.person().id(), request.mode());
        opened(launches.bySecret(secret).orElseThrow(), request);
        String language = request.person().language();
        return new Launch(launches.address(shell, secret, request.attempt(), item.id(), language), item.identifier());
    }

    /** A launch by another module, for an item that is not of this standard's own making. */
    protected Optional<Launch> elsewhere(StoredItem item, LaunchRequest request) {
        return Optional.empty();
    }

    /** What else belongs to a launch. */
    protected abstract void opened(Launches.Opened launch, LaunchRequest request);
}
