package dk.loeft.content.internal.h5p;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.tracking.ItemActivityProvider;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.spi.LaunchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** H5P packages as activities of courses. */
@ApplicationScoped
class H5pActivityProvider extends ItemActivityProvider {
    private static final String SHELL = "h5p.html";

    private final H5pRegistrations registrations;

    @Inject
    H5pActivityProvider(
            PackageIndex packages, ItemProgress progress, Launches launches, H5pRegistrations registrations) {
        super(PackageStandard.H5P, SHELL, packages, progress, launches);
        this.registrations = registrations;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected H5pActivityProvider() {
        this(null, null, null, null);
    }

    /** Only what counts is stored as statements. */
    @Override
    protected void opened(Launches.Opened launch, LaunchRequest request) {
        if (launch.mode() == LaunchMode.NORMAL) {
            registrations.open(launch, request.reference());
        }
    }
}
