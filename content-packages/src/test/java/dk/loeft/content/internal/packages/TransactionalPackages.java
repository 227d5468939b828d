package dk.loeft.content.internal.packages;

import dk.loeft.content.PackageId;
import dk.loeft.content.PackageRow;
import dk.loeft.content.Packages;
import dk.loeft.content.StagedPackage;
import dk.loeft.content.StoredPackage;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.function.Function;

/** The real service over the real database, each use case in a transaction of its own, without a container. */
public final class TransactionalPackages implements Packages {
    public static final Instant NOW = Instant.parse("2026-11-24T11:00:00Z");

    private final RealDatabase database;

    private final PackageStore store;

    public TransactionalPackages(RealDatabase database, PackageStore store) {
        this.database = database;
        this.store = store;
    }

    private <T> T ask(Function<PackagesService, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(service(manager)));
    }

    private PackagesService service(EntityManager manager) {
        CurrentActor actor = new CurrentActor();
        actor.become(Actor.system());
        return new PackagesService(new PackageRepository(manager), store, actor, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    /** How many SQL statements the whole list takes. */
    int statementsOfList() {
        return database.statementsOf(manager -> service(manager).packages("", PageRequest.first(PageRequest.MAX_SIZE)));
    }

    @Override
    public void checkUpload() {
        ask(service -> {
            service.checkUpload();
            return true;
        });
    }

    @Override
    public Optional<PackageId> known(String sha256) {
        return ask(service -> service.known(sha256));
    }

    @Override
    public PackageId add(StagedPackage staged) {
        return ask(service -> service.add(staged));
    }

    @Override
    public Page<PackageRow> packages(String text, PageRequest page) {
        return ask(service -> service.packages(text, page));
    }

    @Override
    public Optional<StoredPackage> find(PackageId id) {
        return ask(service -> service.find(id));
    }

    /** The index that launching asks, over the entity manager of a running transaction. */
    public static PackageIndex index(EntityManager manager) {
        return new PackageIndex(new PackageRepository(manager));
    }
}
