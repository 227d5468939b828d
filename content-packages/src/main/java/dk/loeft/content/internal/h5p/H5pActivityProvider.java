package dk.loeft.content.internal.h5p;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.CarriedItems;
import dk.loeft.content.internal.tracking.ItemActivityProvider;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.spi.LaunchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** H5P packages as activities of courses. */
@ApplicationScoped
class H5pActivityProvider extends ItemActivityProvider {
    private static final String SHELL = "h5p.html";

    private final H5pRegistrations registrations;

    private final Launches launches;

    private final PackageStore store;

    @Inject
    H5pActivityProvider(
            PackageIndex packages,
            ItemProgress progress,
            Launches launches,
            H5pRegistrations registrations,
            PackageStore store) {
        super(PackageStandard.H5P, SHELL, packages, progress, launches);
        this.registrations = registrations;
        this.launches = launches;
        this.store = store;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected H5pActivityProvider() {
        this(null, null, null, null, null);
    }

    /** Only what counts is stored as statements. */
    @Override
    protected void opened(String secret, LaunchRequest request) {
        if (request.mode() == LaunchMode.NORMAL) {
            registrations.open(launches.bySecret(secret).orElseThrow(), request.reference());
        }
    }

    /** The state of an H5P activity is made for its content: with other questions it would be put to the wrong ones. */
    @Override
    protected boolean same(CarriedItems.Pair items) {
        Optional<Path> old = content(items.oldReference());
        Optional<Path> fresh = content(items.newReference());
        try {
            return old.isPresent() && fresh.isPresent() && Files.mismatch(old.get(), fresh.get()) < 0;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Optional<Path> content(String reference) {
        try {
            return store.file(reference, List.of(H5pReader.CONTENT.split("/", -1)));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
