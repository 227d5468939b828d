package dk.loeft.xapi.internal.forward;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.SecretBox;
import dk.loeft.shared.outbox.Lane;
import dk.loeft.shared.outbox.Outbox;
import dk.loeft.shared.outbox.OutboxDelivery;
import dk.loeft.shared.outbox.internal.OutboxDesk;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.ForwardInput;
import dk.loeft.xapi.ForwardRow;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.LrsForwarding;
import dk.loeft.xapi.internal.statements.LrsDesk;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.persistence.EntityManager;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/** Forwarding over the real database, each use case in a transaction of its own, without a container. */
final class ForwardDesk {
    private final RealDatabase database;

    private final LrsDesk lrs;

    private final ForwardSettings settings;

    private final OutboxDesk outbox;

    private final OutboxDelivery delivery;

    ForwardDesk(RealDatabase database, LrsDesk lrs, Path data) {
        this.database = database;
        this.lrs = lrs;
        this.settings = new ForwardSettings(new Addresses(true), new SecretBox(data.resolve("secrets.key")));
        this.outbox = new OutboxDesk(database, Clock.systemUTC());
        this.delivery = outbox.delivery(new ForwardHandler(work(), new OtherLrs(), new ForwardHandler.Caller() {
            @Override
            public <T> T call(Supplier<T> useCase) {
                return useCase.get();
            }
        }));
    }

    private Line line(EntityManager manager) {
        return new Line(lrs.stock(manager), outbox.within(manager));
    }

    <T> T asking(String unit, Function<LrsForwarding, T> useCase) {
        return database.inTransaction(manager -> {
            CurrentActor current = new CurrentActor();
            current.become(Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, unit))));
            ForwardRepository repository = new ForwardRepository(manager);
            return useCase.apply(new LrsForwardingService(
                    repository, new Descriptions(repository, settings), line(manager), current, Clock.systemUTC()));
        });
    }

    <T> T ask(Function<LrsForwarding, T> useCase) {
        return asking("", useCase);
    }

    void change(Consumer<LrsForwarding> useCase) {
        ask(forwarding -> {
            useCase.accept(forwarding);
            return true;
        });
    }

    ForwardRow only() {
        return ask(LrsForwarding::forwards).get(0);
    }

    private ForwardWork work() {
        return new ForwardWork() {
            @Override
            public void feed() {
                working(each -> {
                    each.feed();
                    return true;
                });
            }

            @Override
            public Optional<Prepared> prepare(LrsForwardId forward, Order order) {
                return working(each -> each.prepare(forward, order));
            }

            @Override
            public void done(LrsForwardId forward, Order order, Outcome outcome) {
                working(each -> {
                    each.done(forward, order, outcome);
                    return true;
                });
            }
        };
    }

    private <T> T working(Function<ForwardWork, T> useCase) {
        return database.inTransaction(manager -> {
            ForwardRepository repository = new ForwardRepository(manager);
            return useCase.apply(new ForwardWorkService(
                    repository,
                    new Descriptions(repository, settings),
                    lrs.stock(manager),
                    line(manager),
                    Clock.systemUTC()));
        });
    }

    /** Looks for statements and delivers what is due, until there is nothing left to do at once. */
    void run() {
        for (int round = 0; round < 3; round++) {
            work().feed();
            for (Lane lane : delivery.due()) {
                delivery.deliver(lane, () -> false);
            }
        }
    }

    /** As if the time to wait was over. */
    void runLater() {
        database.execute("UPDATE outbox_message SET due_at = created_at");
        run();
    }

    Outbox.Standing standing(LrsForwardId forward) {
        return database.inTransaction(manager -> line(manager).standing(forward));
    }

    static ForwardInput to(String endpoint) {
        return filtered(endpoint, "", "");
    }

    static ForwardInput filtered(String endpoint, String verb, String activity) {
        return new ForwardInput(
                "Statistik", endpoint, "nøgle", Optional.of("hæmmelig"), XapiVersion.V2_0, verb, activity);
    }
}
