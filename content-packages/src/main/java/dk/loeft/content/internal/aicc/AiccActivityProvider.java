package dk.loeft.content.internal.aicc;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.ItemActivityProvider;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** AICC packages as activities of courses. */
@ApplicationScoped
class AiccActivityProvider extends ItemActivityProvider {
    private static final String SHELL = "aicc.html";

    private final ItemProgress progress;

    private final ContentHosts hosts;

    @Inject
    AiccActivityProvider(PackageIndex packages, ItemProgress progress, Launches launches, ContentHosts hosts) {
        super(PackageStandard.AICC, SHELL, packages, progress, launches);
        this.progress = progress;
        this.hosts = hosts;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AiccActivityProvider() {
        this(null, null, null, null);
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        return progress.lockedParts(reference, attempt);
    }

    @Override
    protected Optional<StoredItem> choose(LaunchRequest request) {
        return progress.choose(
                request.reference(), request.attempt(), request.part(), request.mode() == LaunchMode.NORMAL);
    }

    @Override
    protected void check(StoredItem item, LaunchRequest request) {
        if (request.mode() == LaunchMode.NORMAL && progress.locked(request.reference(), request.attempt(), item)) {
            throw new RefusedException("content.part.locked", item.title());
        }
        hosts.check(item.title(), item.launch().orElse(""));
    }
}
