package dk.loeft.content.internal.packages;

import dk.loeft.content.PackageId;
import dk.loeft.content.PackageRow;
import dk.loeft.content.Packages;
import dk.loeft.content.StagedPackage;
import dk.loeft.content.StoredPackage;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class PackagesService implements Packages {
    private final PackageRepository packages;

    private final PackageStore store;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    PackagesService(PackageRepository packages, PackageStore store, CurrentActor actor, Clock clock) {
        this.packages = packages;
        this.store = store;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected PackagesService() {
        this.packages = null;
        this.store = null;
        this.actor = null;
        this.clock = null;
    }

    @Override
    public void checkUpload() {
        // the check that runs before every use case is all
    }

    @Override
    public Optional<PackageId> known(String sha256) {
        return packages.known(sha256);
    }

    /** The row comes first: its unique hash makes a second upload of the same file wait until this one has its files. */
    @Override
    public PackageId add(StagedPackage staged) {
        PackageId id = packages.add(staged.report(), actor.find().flatMap(Actor::person), clock.instant());
        try {
            store.publish(staged.files(), staged.report().sha256());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return id;
    }

    @Override
    public Page<PackageRow> packages(String text, PageRequest page) {
        return packages.page(text, page);
    }

    @Override
    public Optional<StoredPackage> find(PackageId id) {
        return packages.row(id).map(row -> new StoredPackage(row, ReportText.read(packages.report(id))));
    }
}
