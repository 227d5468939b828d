package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.internal.statements.People.Known;
import dk.loeft.xapi.internal.statements.StatementRepository.Fresh;
import dk.loeft.xapi.internal.statements.StatementRepository.Row;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementParts;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiRule;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Takes statements in. */
@Dependent
class Intake {
    private final StatementRepository repository;

    private final People people;

    private final References references;

    private final Ticks ticks;

    private final Event<Ticks.Taken> taken;

    @Inject
    Intake(
            StatementRepository repository,
            People people,
            References references,
            Ticks ticks,
            Event<Ticks.Taken> taken) {
        this.repository = repository;
        this.people = people;
        this.references = references;
        this.ticks = ticks;
        this.taken = taken;
    }

    /**
     * A statement with its key.
     *
     * @param name what it is called in a refusal
     * @param sent it as it came
     * @param statement it as it will be kept
     * @param parts whom and what it names
     */
    record Arrived(long key, UUID id, String name, Statement sent, Statement statement, StatementParts parts) {
        /** Whether its sender gave it its id. An id that was made here is nobody else's, and nobody speaks of it yet. */
        boolean named() {
            return sent.id().isPresent();
        }
    }

    /**
     * What came of a batch.
     *
     * @param ids the ids of all its statements, in order
     * @param fresh those that were not stored before
     * @param keys what was taken for them
     */
    record Taken(List<UUID> ids, List<Arrived> fresh, Ticks.Taken keys) {}

    /** Stores a batch. */
    Taken take(StatementBatch batch, JsonObject authority) {
        Ticks.Taken keys = ticks.take(batch.statements().size());
        taken.fire(keys);
        List<Arrived> arrived = complete(batch, authority, keys);
        List<Arrived> fresh = withoutKnown(arrived);
        references.refuseVoidingOfVoiding(fresh);
        if (!fresh.isEmpty()) {
            Known known = people.meet(fresh.stream().map(Arrived::parts).toList());
            repository.add(rows(fresh, known));
            Map<Long, Terms> terms = new HashMap<>();
            fresh.forEach(each -> terms.put(each.key(), Terms.of(each.statement(), each.parts(), known)));
            references.connect(fresh, terms);
        }
        return new Taken(arrived.stream().map(Arrived::id).toList(), fresh, keys);
    }

    /** The last that happens before the transaction ends, whatever was stored along with the statements. */
    void hold(Taken stored) {
        ticks.hold(stored.keys());
    }

    private static List<Arrived> complete(StatementBatch batch, JsonObject authority, Ticks.Taken keys) {
        List<Arrived> arrived = new ArrayList<>();
        for (Statement statement : batch.statements()) {
            long key = keys.key(arrived.size());
            UUID id = statement.id().orElseGet(UUID::randomUUID);
            Statement complete = statement.completed(id, Tick.stored(key), authority, batch.version());
            arrived.add(new Arrived(key, id, name(batch, arrived.size()), statement, complete, complete.parts()));
        }
        return arrived;
    }

    static String name(StatementBatch batch, int number) {
        return batch.statements().size() == 1 ? "statement" : "statements[" + number + "]";
    }

    /** Those that are not stored yet. The others must say what is stored. */
    private List<Arrived> withoutKnown(List<Arrived> arrived) {
        Map<UUID, Statement> stored = stored(arrived);
        Map<UUID, Arrived> fresh = new HashMap<>();
        for (Arrived each : arrived) {
            if (fresh.putIfAbsent(each.id(), each) != null) {
                throw new InvalidXapiException(each.name() + ".id", XapiRule.SAME_ID_TWICE);
            }
            Optional<Statement> known = Optional.ofNullable(stored.get(each.id()));
            if (known.isPresent() && !known.get().saysTheSameAs(each.sent())) {
                throw new InvalidXapiException(each.name() + ".id", XapiRule.CONFLICT);
            }
        }
        return arrived.stream().filter(each -> !stored.containsKey(each.id())).toList();
    }

    private Map<UUID, Statement> stored(List<Arrived> arrived) {
        List<Row> rows = repository.waitFor(
                arrived.stream().filter(Arrived::named).map(Arrived::id).toList());
        List<String> written = people.written(rows.stream().map(Row::text).toList());
        Map<UUID, Statement> stored = new HashMap<>();
        for (int i = 0; i < rows.size(); i++) {
            stored.put(rows.get(i).id(), new Statement(XapiJson.object(written.get(i), "statement")));
        }
        return stored;
    }

    private static List<Fresh> rows(List<Arrived> fresh, Known known) {
        List<byte[]> bodies = StatementBody.write(
                fresh.stream().map(each -> each.statement().json()).toList(), known.forms());
        List<Fresh> rows = new ArrayList<>();
        for (Arrived each : fresh) {
            JsonObject authority = each.statement().json().getJsonObject("authority");
            rows.add(new Fresh(
                    each.key(),
                    each.id(),
                    known.pseudonym(authority).orElseThrow(),
                    each.statement().voiding(),
                    bodies.get(rows.size())));
        }
        return rows;
    }
}
