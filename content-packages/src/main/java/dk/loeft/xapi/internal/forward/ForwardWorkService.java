package dk.loeft.xapi.internal.forward;

import dk.loeft.organisation.UseCases;
import dk.loeft.shared.outbox.Why;
import dk.loeft.xapi.ForwardInput;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.internal.forward.Consignment.Item;
import dk.loeft.xapi.internal.forward.ForwardRepository.Forward;
import dk.loeft.xapi.internal.statements.Stock;
import dk.loeft.xapi.internal.statements.Stock.Kept;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class ForwardWorkService implements ForwardWork {
    private final ForwardRepository repository;

    private final Descriptions descriptions;

    private final Stock stock;

    private final Line line;

    private final Clock clock;

    @Inject
    ForwardWorkService(ForwardRepository repository, Descriptions descriptions, Stock stock, Line line, Clock clock) {
        this.repository = repository;
        this.descriptions = descriptions;
        this.stock = stock;
        this.line = line;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ForwardWorkService() {
        this.repository = null;
        this.descriptions = null;
        this.stock = null;
        this.line = null;
        this.clock = null;
    }

    @Override
    public void feed() {
        // Locked one by one: whoever pauses or changes one at this moment comes before or after.
        repository.list().stream()
                .filter(Forward::active)
                .flatMap(each -> repository.findForUpdate(each.id()).stream())
                .forEach(line::planIfIdle);
    }

    @Override
    public Optional<Prepared> prepare(LrsForwardId id, Order order) {
        Optional<Forward> current = repository.find(id).filter(Forward::active);
        Optional<List<Kept>> kept = current.flatMap(forward -> ordered(forward, order));
        if (current.isEmpty() || kept.isEmpty()) {
            return Optional.empty();
        }
        Forward forward = current.get();
        Optional<Target> target = descriptions.target(forward);
        if (target.isEmpty()) {
            return obstacle("xapi.forward.trouble.secret");
        }
        if (descriptions.obstacle(forward).isPresent()) {
            return obstacle("xapi.forward.trouble.address");
        }
        return Optional.of(new Prepared(
                Optional.of(new Consignment(target.get(), items(kept.get(), forward.input()))), Optional.empty()));
    }

    private static Optional<Prepared> obstacle(String key) {
        return Optional.of(new Prepared(Optional.empty(), Optional.of(Why.of(key))));
    }

    /** The statements that are asked for; absent if the order is out of date. */
    private Optional<List<Kept>> ordered(Forward forward, Order order) {
        return switch (order.kind()) {
            case RANGE ->
                order.from() == forward.delivered()
                        ? Optional.of(stock.between(order.from(), order.to(), Integer.MAX_VALUE))
                        : Optional.empty();
            case AGAIN -> repository.refused(forward.id(), order.to()).map(key -> stock.between(key - 1, key, 1));
        };
    }

    private List<Item> items(List<Kept> kept, ForwardInput input) {
        List<Item> items = new ArrayList<>();
        try {
            for (Kept each : kept) {
                JsonObject json = XapiJson.object(each.json(), "statement");
                if (wanted(new Statement(json), input)) {
                    items.add(Baggage.item(each, json, stock));
                }
            }
            return items;
        } catch (RuntimeException e) {
            items.forEach(Baggage::drop);
            throw e;
        }
    }

    /** One about another statement goes where the other goes; so a copy is voided where the original is. */
    private boolean wanted(Statement statement, ForwardInput input) {
        if (input.verb().isEmpty() && input.activity().isEmpty()) {
            return true;
        }
        Statement judged = stock.atTheEndOf(statement);
        return (input.verb().isEmpty() || judged.verb().equals(input.verb()))
                && (input.activity().isEmpty()
                        || judged.activity()
                                .filter(iri -> iri.startsWith(input.activity()))
                                .isPresent());
    }

    @Override
    public void done(LrsForwardId id, Order order, Outcome outcome) {
        Optional<Forward> current = repository.findForUpdate(id);
        if (current.isEmpty()) {
            return;
        }
        repository.refuse(id, outcome.refused(), clock.instant());
        if (outcome.arrived()) {
            repository.succeeded(id, clock.instant());
        }
        if (order.kind() == Order.Kind.AGAIN) {
            if (outcome.refused().isEmpty()) {
                repository.arrived(order.to());
            }
        } else if (order.from() == current.get().delivered()) {
            repository.deliveredUpTo(id, order.to());
            if (current.get().active()) {
                line.plan(id, order.to());
            }
        }
    }
}
