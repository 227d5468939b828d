package dk.loeft.content.internal.cmi5;

import dk.loeft.content.Cmi5;
import dk.loeft.content.Cmi5Launch;
import dk.loeft.content.Cmi5Registrations;
import dk.loeft.content.Cmi5Token;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.internal.packages.TransactionalPackages;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.ItemsWithin;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.OpenLaunches;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.learning.spi.StructureComparison;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.LaunchCredentials;
import dk.loeft.xapi.LrsProfiles;
import dk.loeft.xapi.LrsStates;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.internal.access.LaunchDesk;
import dk.loeft.xapi.internal.documents.DocumentStore;
import dk.loeft.xapi.internal.statements.RecordStore;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.json.JsonObject;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;

/** A learner, their units and those who look after them, over the real database, each request in a transaction of its own. */
final class Cmi5Desk {
    static final PersonId ANNE = new PersonId(1);

    static final Cmi5Settings SETTINGS =
            new Cmi5Settings("http://localhost:8080", "http://127.0.0.1:8080", ContentHosts.of("kurser.example.dk"));

    private final RealDatabase database;

    private final PackageStore store;

    private final RecordStore records = new RecordStore();

    private final List<ActivityReport> reports = new ArrayList<>();

    private Instant now = LaunchDesk.NOW;

    Cmi5Desk(RealDatabase database, PackageStore store) {
        this.database = database;
        this.store = store;
    }

    /** Everything there is within one transaction, as whoever acts. */
    private final class Room {
        private final CurrentActor current = new CurrentActor();
        private final Clock clock = Clock.fixed(now, ZoneOffset.UTC);
        private final EntityManager manager;
        private final Cmi5Repository repository;
        private final Launches launches;
        private final Courses courses;
        private final LaunchCredentials credentials;
        private final SessionEnd end;
        private final SessionWords words;
        private final Settlement settlement;
        private final Sessions sessions;

        Room(EntityManager manager, Actor actor) {
            this.manager = manager;
            current.become(actor);
            repository = new Cmi5Repository(manager);
            launches = OpenLaunches.over(manager, clock);
            Structures structures = new Structures(store, PackageLimits.defaults());
            courses = new Courses(TransactionalPackages.index(manager), structures, repository, SETTINGS, clock);
            credentials = LaunchDesk.credentials(manager);
            end = new SessionEnd(launches, credentials, clock);
            LmsStatements statements = new LmsStatements(records.over(manager, current), current, clock);
            LaunchData data = new LaunchData(
                    DocumentStore.states(manager, current),
                    DocumentStore.profiles(manager, current),
                    current,
                    SETTINGS);
            CarriedUnits carried = new CarriedUnits(
                    ItemsWithin.carried(manager, Cmi5Desk.this::report, clock),
                    TransactionalPackages.index(manager),
                    structures,
                    new CarryRepository(manager),
                    DocumentStore.carried(manager));
            words = new SessionWords(courses, statements, data, carried, SETTINGS);
            settlement = new Settlement(courses, statements, Cmi5Desk.this::report, current, clock);
            sessions = new Sessions(repository, launches, words, end, clock);
        }

        Cmi5ActivityProvider provider() {
            return new Cmi5ActivityProvider(
                    TransactionalPackages.index(manager),
                    courses,
                    new Registrations(repository, settlement, end, words, clock),
                    launches,
                    SETTINGS);
        }

        Cmi5 player() {
            SessionTokens tokens = new SessionTokens(repository, courses, credentials, OpenLaunches.SETTINGS, SETTINGS);
            return new Cmi5Service(repository, launches, sessions, tokens, current);
        }

        Cmi5Registrations registrations() {
            Waiving waiving = new Waiving(repository, words, end, settlement, clock);
            RegistrationReading reading =
                    new RegistrationReading(repository, new Cmi5LearnerRepository(manager), courses, current);
            return new Cmi5RegistrationsService(repository, reading, waiving, sessions);
        }

        Cmi5Statements listener() {
            return new Cmi5Statements(repository, courses, end, settlement, clock);
        }
    }

    private LearningState report(ActivityReport report) {
        reports.add(report);
        return report.completed() ? LearningState.COMPLETED : LearningState.IN_PROGRESS;
    }

    private <T> T in(Actor actor, Function<Room, T> work) {
        return database.inTransaction(manager -> work.apply(new Room(manager, actor)));
    }

    void later(Duration time) {
        now = now.plus(time);
    }

    Instant now() {
        return now;
    }

    ActivityReport lastReport() {
        return reports.get(reports.size() - 1);
    }

    int reports() {
        return reports.size();
    }

    /** Opens the player and gives the actor that it is. */
    Actor open(String course, long attempt, LaunchMode mode, Optional<String> unit) {
        String address = in(Actor.system(), room -> room.provider()
                        .launch(new LaunchRequest(
                                course,
                                new AttemptId(attempt),
                                new PersonCard(ANNE, "Anne Ærø Hansen", "Anne", "", "da"),
                                mode,
                                unit)))
                .frameUrl();
        String token = address.replaceFirst(".*#token=([^&]+)&.*", "$1");
        long launch = in(Actor.system(), room -> room.launches.bySecret(token))
                .orElseThrow()
                .id();
        return Actor.launch(launch, ANNE);
    }

    StructureComparison compare(String oldReference, String newReference) {
        return in(Actor.system(), room -> room.provider().compare(oldReference, newReference));
    }

    List<ActivityReport> carry(Carrying carrying) {
        return in(Actor.system(), room -> room.provider().carry(carrying));
    }

    Cmi5Launch begin(Actor player) {
        return in(player, room -> room.player().begin());
    }

    <T> T ask(Actor player, Function<Cmi5, T> question) {
        return in(player, room -> question.apply(room.player()));
    }

    Cmi5Token fetch(Cmi5Launch launch) {
        String secret = parameter(launch, "fetch").replaceFirst(".*k=", "");
        return in(Actor.system(), room -> room.player().fetch(secret));
    }

    static String parameter(Cmi5Launch launch, String name) {
        return Arrays.stream(launch.url()
                        .replaceFirst("#.*$", "")
                        .replaceFirst("^[^?]*\\?", "")
                        .split("&"))
                .filter(pair -> pair.startsWith(name + "="))
                .map(pair -> java.net.URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8))
                .findFirst()
                .orElse("");
    }

    /** Fetches the token and comes in with it. */
    Actor enter(Cmi5Launch launch) {
        String basic = ((Cmi5Token.Given) fetch(launch)).token();
        String[] pair = new String(Base64.getDecoder().decode(basic), StandardCharsets.UTF_8).split(":", 2);
        return LaunchDesk.enter(database, pair[0], pair[1]).orElseThrow();
    }

    void send(Actor unit, Statement... statements) {
        StatementBatch batch = new StatementBatch(Arrays.asList(statements), XapiVersion.V1_0_3, Map.of());
        in(unit, room -> records.over(room.manager, room.current, room.listener())
                .store(batch));
    }

    <T> T states(Actor unit, Function<LrsStates, T> work) {
        return in(unit, room -> work.apply(DocumentStore.states(room.manager, room.current, room.listener())));
    }

    <T> T profiles(Actor unit, Function<LrsProfiles, T> work) {
        return in(unit, room -> work.apply(DocumentStore.profiles(room.manager, room.current, room.listener())));
    }

    /** All statements of a registration, the oldest first. */
    List<JsonObject> statements(UUID registration) {
        StatementQuery query = new StatementQuery(
                Optional.empty(),
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.of(registration),
                Optional.empty(),
                Optional.empty(),
                false,
                0,
                StatementQuery.Form.EXACT,
                OptionalLong.empty());
        List<JsonObject> found =
                new ArrayList<>(in(Actor.system(), room -> records.over(room.manager, room.current)
                                .statements(query))
                        .statements()
                        .stream()
                        .map(each -> XapiJson.object(each.json(), "statement"))
                        .toList());
        java.util.Collections.reverse(found);
        return found;
    }

    <T> T administer(Actor actor, Function<Cmi5Registrations, T> work) {
        return in(actor, room -> work.apply(room.registrations()));
    }

    /** How many SQL statements a question of those who look after learners sends. */
    int statementsOf(Consumer<Cmi5Registrations> question) {
        return database.statementsOf(manager -> question.accept(new Room(manager, Actor.system()).registrations()));
    }

    List<Part> parts(String course, long attempt) {
        return in(Actor.system(), room -> room.provider().parts(course, Optional.of(new AttemptId(attempt))));
    }
}
