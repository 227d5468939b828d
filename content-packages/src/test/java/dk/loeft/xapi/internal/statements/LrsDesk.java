package dk.loeft.xapi.internal.statements;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.StatementPage;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.AgentForgotten;
import dk.loeft.xapi.internal.Fired;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.internal.access.LaunchDesk;
import dk.loeft.xapi.internal.access.LaunchGate;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.StatementFormat;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.enterprise.event.Event;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** The learning record store over the real database, each use case in a transaction of its own, without a container. */
final class LrsDesk {
    static final String READ = "http://b.dk/verbs/read";

    private final RealDatabase database;

    private final Actor actor;

    private final Agents agents = new Agents();

    private final Lessons lessons = new Lessons();

    private final Ticks ticks = new Ticks(Clock.systemUTC());

    private final LaunchStatements[] standards;

    LrsDesk(RealDatabase database, long credential, XapiScope... scopes) {
        this(database, Actor.lrsCredential(credential, XapiScope.permissions(Set.of(scopes))));
    }

    /** For somebody else, such as a launch, and the standards that hear of what launches report. */
    LrsDesk(RealDatabase database, Actor actor, LaunchStatements... standards) {
        this.database = database;
        this.actor = actor;
        this.standards = standards;
    }

    <T> T ask(Function<Lrs, T> useCase) {
        Fired<Ticks.Taken> taken = new Fired<>();
        try {
            return database.inTransaction(manager -> useCase.apply(service(manager, taken)));
        } finally {
            taken.events().forEach(ticks::ended);
        }
    }

    /** The service within a transaction that the caller ends. */
    Lrs within(EntityManager manager) {
        return service(manager, new Fired<>());
    }

    private LrsService service(EntityManager manager, Event<Ticks.Taken> taken) {
        StatementRepository statements = new StatementRepository(manager);
        AttachmentRepository attachments = new AttachmentRepository(manager);
        People people = new People(new AgentRepository(manager), agents);
        Knowledge knowledge = new Knowledge(new DescriptionRepository(manager), lessons);
        References references = new References(statements, people);
        CurrentActor current = new CurrentActor();
        current.become(actor);
        LaunchGate gate = LaunchDesk.gate(manager, current, standards);
        Authority authority = new Authority(current, new LrsSettings("http://localhost:8080"));
        Told told = new Told(people, knowledge, attachments);
        return new LrsService(
                new Storing(
                        new Intake(statements, people, references, ticks, taken),
                        new Attachments(attachments),
                        knowledge,
                        gate),
                new Reading(new Shelf(statements, attachments, people, knowledge, ticks), told, authority, gate),
                told,
                ticks,
                authority);
    }

    /** As after an erasure. */
    void forget() {
        agents.forget(new AgentForgotten());
    }

    Ticks ticks() {
        return ticks;
    }

    Instant consistentThrough() {
        return ticks.consistentThrough();
    }

    static Statement statement(String json) {
        return Statement.read(XapiJson.value(json.replace('\'', '"'), "statement"), XapiVersion.V2_0, "statement");
    }

    /** Somebody read something. */
    static Statement read(String who, String what) {
        return statement(
                "{'actor':{'mbox':'mailto:%s@b.dk','name':'Navn på %s'},'verb':{'id':'%s'},'object':{'id':'http://b.dk/%s'}}"
                        .formatted(who, who, READ, what));
    }

    /** Somebody did something about another statement. */
    static Statement about(UUID id, String verb, UUID target) {
        return statement(
                "{'id':'%s','actor':{'mbox':'mailto:ref@b.dk'},'verb':{'id':'%s'},'object':{'objectType':'StatementRef','id':'%s'}}"
                        .formatted(id, verb, target));
    }

    static StatementBatch batch(Statement... statements) {
        return new StatementBatch(Arrays.asList(statements), XapiVersion.V2_0, Map.of());
    }

    List<UUID> store(Statement... statements) {
        return ask(lrs -> lrs.store(batch(statements)));
    }

    List<UUID> storeWith(Statement statement, AttachmentData... data) {
        Map<String, AttachmentData> byHash = new java.util.HashMap<>();
        Arrays.stream(data).forEach(each -> byHash.put(each.sha2(), each));
        return ask(lrs -> lrs.store(new StatementBatch(List.of(statement), XapiVersion.V2_0, byHash)));
    }

    StatementPage page(StatementQuery query) {
        return ask(lrs -> lrs.statements(query));
    }

    List<JsonObject> found(StatementQuery query) {
        return json(page(query));
    }

    Optional<JsonObject> find(UUID id, boolean voided) {
        return json(ask(lrs -> lrs.statement(id, voided, StatementQuery.Form.EXACT))).stream()
                .findFirst();
    }

    static List<JsonObject> json(StatementPage page) {
        return page.statements().stream()
                .map(found -> XapiJson.object(found.json(), "statement"))
                .toList();
    }

    static List<UUID> ids(List<JsonObject> statements) {
        return statements.stream()
                .map(json -> UUID.fromString(json.getString("id")))
                .toList();
    }

    static Query query() {
        return new Query();
    }

    /** A question that is put together. */
    static final class Query {
        private Optional<Ifi> agent = Optional.empty();
        private boolean relatedAgents;
        private Optional<String> verb = Optional.empty();
        private Optional<String> activity = Optional.empty();
        private boolean relatedActivities;
        private Optional<UUID> registration = Optional.empty();
        private Optional<Instant> since = Optional.empty();
        private Optional<Instant> until = Optional.empty();
        private boolean ascending;
        private int limit;
        private StatementQuery.Form form = StatementQuery.Form.EXACT;
        private OptionalLong cursor = OptionalLong.empty();

        Query agent(String name) {
            agent = Optional.of(new Ifi(Ifi.Kind.MBOX, "mailto:" + name + "@b.dk", ""));
            return this;
        }

        Query related() {
            relatedAgents = true;
            relatedActivities = true;
            return this;
        }

        Query verb(String iri) {
            verb = Optional.of(iri);
            return this;
        }

        Query activity(String name) {
            activity = Optional.of("http://b.dk/" + name);
            return this;
        }

        Query registration(UUID id) {
            registration = Optional.of(id);
            return this;
        }

        Query since(Instant moment) {
            since = Optional.of(moment);
            return this;
        }

        Query until(Instant moment) {
            until = Optional.of(moment);
            return this;
        }

        Query ascending() {
            ascending = true;
            return this;
        }

        Query limit(int most) {
            limit = most;
            return this;
        }

        Query as(StatementFormat format, String languages, boolean attachments) {
            form = new StatementQuery.Form(format, java.util.Locale.LanguageRange.parse(languages), attachments);
            return this;
        }

        Query from(OptionalLong next) {
            cursor = next;
            return this;
        }

        StatementQuery ask() {
            return new StatementQuery(
                    agent,
                    relatedAgents,
                    verb,
                    activity,
                    relatedActivities,
                    registration,
                    since,
                    until,
                    ascending,
                    limit,
                    form,
                    cursor);
        }
    }
}
