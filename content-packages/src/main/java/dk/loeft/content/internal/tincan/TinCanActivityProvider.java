package dk.loeft.content.internal.tincan;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.ItemActivityProvider;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Tin Can packages as activities of courses. */
@ApplicationScoped
class TinCanActivityProvider extends ItemActivityProvider {
    static final String SHELL = "xapi.html";

    private final TinCanOpening opening;

    private final ContentHosts hosts;

    @Inject
    TinCanActivityProvider(
            PackageIndex packages,
            ItemProgress progress,
            Launches launches,
            TinCanOpening opening,
            ContentHosts hosts) {
        super(PackageStandard.TIN_CAN, SHELL, packages, progress, launches);
        this.opening = opening;
        this.hosts = hosts;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TinCanActivityProvider() {
        this(null, null, null, null, null);
    }

    @Override
    protected void check(StoredItem item, LaunchRequest request) {
        hosts.check(item.title(), item.launch().orElse(""));
    }

    @Override
    protected Launch open(StoredItem item, LaunchRequest request) {
        return new Launch(opening.open(request, item), item.identifier());
    }
}
