package dk.loeft.xapi.internal.retention;

import static dk.loeft.xapi.internal.statements.LrsDesk.about;
import static dk.loeft.xapi.internal.statements.LrsDesk.query;
import static dk.loeft.xapi.internal.statements.LrsDesk.read;
import static dk.loeft.xapi.internal.statements.LrsDesk.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.LrsRetention;
import dk.loeft.xapi.LrsRetentionId;
import dk.loeft.xapi.RetentionInput;
import dk.loeft.xapi.RetentionPreview;
import dk.loeft.xapi.RetentionRow;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.statements.LrsDesk;
import dk.loeft.xapi.model.Statement;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class RetentionTest {
    private static final Instant NOW = Instant.parse("2026-11-25T01:30:00Z");

    private static final String VOIDED = "http://adlnet.gov/expapi/verbs/voided";

    private static final Map<Integer, LrsDesk> DESKS = new ConcurrentHashMap<>();

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    /** Removals that the audit trail would tell of. */
    private int removals;

    @BeforeEach
    void empty() {
        database.execute(
                "DELETE FROM lrs_retention",
                "DELETE FROM xapi_reference",
                "DELETE FROM xapi_index",
                "DELETE FROM xapi_attachment",
                "DELETE FROM xapi_attachment_piece",
                "DELETE FROM xapi_statement",
                "DELETE FROM xapi_document");
    }

    /** The store as it was so many days ago; one for each day, so that no two hand out the same keys. */
    private static LrsDesk ago(int days) {
        return DESKS.computeIfAbsent(
                days,
                ago -> new LrsDesk(
                        database, Clock.fixed(NOW.minus(Duration.ofDays(ago)), ZoneOffset.UTC), 1, XapiScope.ALL));
    }

    private static LrsDesk today() {
        return ago(0);
    }

    private static UUID stored(int days, String what) {
        return ago(days).store(read("anne", what)).get(0);
    }

    private <T> T asking(String unit, Function<LrsRetention, T> useCase) {
        return database.inTransaction(manager -> {
            CurrentActor current = new CurrentActor();
            current.become(Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, unit))));
            RetentionRepository repository = new RetentionRepository(manager);
            Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
            return useCase.apply(new LrsRetentionService(
                    repository, new Sweep(repository, today().removal(manager), clock), current, clock));
        });
    }

    private <T> T ask(Function<LrsRetention, T> useCase) {
        return asking("", useCase);
    }

    private LrsRetentionId keep(String activity, boolean whole, int days) {
        return ask(each -> each.add(input(activity, whole, days)));
    }

    private static RetentionInput input(String activity, boolean whole, int days) {
        return new RetentionInput(activity, whole, days == 0 ? Optional.empty() : Optional.of(days));
    }

    private <T> T working(Function<RetentionWork, T> useCase) {
        return database.inTransaction(manager -> {
            RetentionRepository repository = new RetentionRepository(manager);
            return useCase.apply(new RetentionWorkService(
                    repository, new Sweep(repository, today().removal(manager), Clock.fixed(NOW, ZoneOffset.UTC))));
        });
    }

    private void night() {
        RetentionWork work = new RetentionWork() {
            @Override
            public List<LrsRetentionId> limited() {
                return working(RetentionWork::limited);
            }

            @Override
            public Step pass(LrsRetentionId rule) {
                return working(each -> each.pass(rule));
            }

            @Override
            public void removeExpired(LrsRetentionId rule) {
                removals++;
                working(each -> {
                    each.removeExpired(rule);
                    return true;
                });
            }
        };
        work.limited().forEach(rule -> RetentionJob.carryOut(work, rule));
    }

    private List<UUID> left() {
        return LrsDesk.ids(today().found(query().ask()));
    }

    @Test
    void withoutARuleEverythingIsKept() {
        UUID old = stored(4_000, "bog");
        night();
        assertThat(left()).containsExactly(old);
        assertThat(removals).isZero();
    }

    @Test
    void whatIsPastItsTimeGoesWithEverythingItWasFoundBy() {
        stored(100, "bog");
        stored(31, "bog");
        UUID young = stored(29, "bog");
        keep("", false, 30);

        night();

        assertThat(left()).containsExactly(young);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_statement")).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_index i LEFT JOIN xapi_statement s ON s.id = i.statement"
                        + " WHERE s.id IS NULL"))
                .isZero();
        RetentionRow row = ask(LrsRetention::rules).get(0);
        assertThat(row.removed()).isEqualTo(2);
        assertThat(row.lastRun()).contains(NOW);
    }

    @Test
    void theClosestRuleCounts() {
        UUID bog = stored(50, "bog");
        stored(50, "film/1");
        UUID film2 = stored(50, "film/2");
        UUID avis = stored(50, "avis");
        keep("", false, 100);
        keep("http://b.dk/film/", false, 30);
        keep("http://b.dk/film/2", true, 0);
        night();
        assertThat(left()).containsExactlyInAnyOrder(bog, film2, avis);

        LrsRetentionId whole = keep("http://b.dk/avis", true, 10);
        night();
        assertThat(left()).containsExactlyInAnyOrder(bog, film2);

        UUID again = stored(50, "avis");
        ask(each -> {
            each.remove(whole);
            return true;
        });
        night();
        assertThat(left()).containsExactlyInAnyOrder(bog, film2, again);
    }

    @Test
    void statementsAboutOthersGoWithThemOnceTheYoungestIsOldEnough() {
        UUID book = stored(100, "bog");
        UUID comment = UUID.randomUUID();
        ago(40).store(about(comment, "http://b.dk/verbs/commented", book));
        ago(20).store(about(UUID.randomUUID(), VOIDED, book));
        keep("http://b.dk/bog", false, 30);

        night();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_statement")).isEqualTo(3);
        assertThat(today().find(book, true)).isPresent();

        ask(each -> {
            each.change(ask(LrsRetention::rules).get(0).id(), input("http://b.dk/bog", false, 15));
            return true;
        });
        night();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_statement")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_reference")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_index")).isZero();
    }

    @Test
    void whatWaitedForSomethingYoungerGoesWhenThatIsOld() {
        UUID book = stored(100, "bog");
        ago(31).store(about(UUID.randomUUID(), VOIDED, book));
        keep("http://b.dk/bog", true, 32);
        night();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_statement")).isEqualTo(2);
        // The rule has passed the book by now; the voiding statement leads back to it.
        database.execute("UPDATE lrs_retention SET days = 30");
        night();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_statement")).isZero();
    }

    @Test
    void statementsAboutWhatIsGoneOrAboutPeopleFollowTheRuleForAll() {
        ago(50).store(about(UUID.randomUUID(), "http://b.dk/verbs/commented", UUID.randomUUID()));
        ago(50).store(
                        statement(
                                "{'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/v'},'object':{'objectType':'Agent','mbox':'mailto:c@b.dk'}}"));
        UUID book = stored(50, "bog");
        keep("http://b.dk/", false, 0);
        keep("", false, 10);
        night();
        assertThat(left()).containsExactly(book);
    }

    @Test
    void dataOfAnAttachmentGoesWithTheLastStatementThatHasIt() {
        AttachmentData data = data("hej");
        ago(50).storeWith(with(data, "bog"), data);
        ago(5).storeWith(with(data, "bog"), data);
        AttachmentData other = data("farvel");
        ago(50).storeWith(with(other, "bog"), other);
        keep("", false, 30);
        night();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_attachment")).isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_attachment_piece"))
                .isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_attachment_piece WHERE sha2 = '" + data.sha2() + "'"))
                .isEqualTo(1);
    }

    private static AttachmentData data(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return new AttachmentData(
                HexFormat.of().formatHex(Digest.digest("SHA-256", bytes)),
                "text/plain",
                bytes.length,
                () -> new ByteArrayInputStream(bytes));
    }

    private static Statement with(AttachmentData data, String what) {
        return statement("{'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/v'},'object':{'id':'http://b.dk/"
                + what + "'},'attachments':[{'usageType':'http://b.dk/bilag','display':{'da':'Bilag'},"
                + "'contentType':'text/plain','length':" + data.bytes() + ",'sha2':'" + data.sha2() + "'}]}");
    }

    @Test
    void statesThatActivitiesKeptGoTooAndProfilesStay() {
        database.execute(
                "INSERT IGNORE INTO xapi_agent (id, identifier_hash) VALUES (7, REPEAT('x', 32))",
                document("a", "7", "'http://b.dk/bog'", 50),
                document("b", "7", "'http://b.dk/bog'", 5),
                document("c", "7", "'http://b.dk/film'", 50),
                document("d", "NULL", "'http://b.dk/bog'", 50),
                document("e", "7", "NULL", 50));
        keep("http://b.dk/bog", false, 30);
        night();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_document")).isEqualTo(4);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_document WHERE name = 'a'"))
                .isZero();
        assertThat(ask(LrsRetention::rules).get(0).removedDocuments()).isEqualTo(1);
    }

    private static String document(String name, String agent, String activity, int days) {
        return "INSERT INTO xapi_document (shelf, name_hash, name, agent_id, activity, content_type, body, etag,"
                + " updated_at)"
                + " VALUES (REPEAT('%s', 16), REPEAT('x', 16), '%s', %s, %s, 'text/plain', 'x', '', '2026-11-25' - INTERVAL %d DAY)"
                        .formatted(name, name, agent, activity, days);
    }

    @Test
    void manyGoInBoundedSteps() {
        LrsDesk then = ago(50);
        for (int i = 0; i < 25; i++) {
            List<Statement> batch = new ArrayList<>();
            for (int j = 0; j < 50; j++) {
                batch.add(read("p" + j % 5, j % 2 == 0 ? "bog" : "film"));
            }
            then.store(batch.toArray(Statement[]::new));
        }
        keep("http://b.dk/bog", false, 30);
        night();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_statement")).isEqualTo(625);
        assertThat(removals).isBetween(2, 4);
        night();
        assertThat(removals).as("nothing is looked at twice").isBetween(2, 4);
    }

    @Test
    void aPreviewTellsWhatWouldGoAndChangesNothing() {
        stored(100, "bog/1");
        stored(40, "bog/2");
        stored(40, "film");
        stored(5, "bog/1");
        RetentionPreview preview = ask(each -> each.preview(input("http://b.dk/bog/", false, 30), Optional.empty()));
        assertThat(preview.statements()).isEqualTo(2);
        assertThat(preview.from()).hasValueSatisfying(from -> assertThat(from)
                .isBetween(NOW.minus(Duration.ofDays(101)), NOW.minus(Duration.ofDays(99))));
        assertThat(preview.to()).hasValueSatisfying(to -> assertThat(to)
                .isBetween(NOW.minus(Duration.ofDays(41)), NOW.minus(Duration.ofDays(39))));
        assertThat(preview.complete()).isTrue();
        assertThat(left()).hasSize(4);
        assertThat(ask(LrsRetention::rules)).isEmpty();

        keep("http://b.dk/bog/1", true, 0);
        assertThat(ask(each -> each.preview(input("http://b.dk/bog/", false, 30), Optional.empty()))
                        .statements())
                .isEqualTo(1);
        assertThat(ask(each -> each.preview(input("", false, 0), Optional.empty()))
                        .statements())
                .isZero();
    }

    @Test
    void whatCannotBeMeantIsRefused() {
        keep("http://b.dk/", false, 30);
        assertRefused("xapi.retention.activity.twice", input("http://b.dk/", false, 20));
        assertRefused("xapi.retention.activity", input("bøger", false, 20));
        assertRefused("xapi.retention.days", input("", false, -1));
        assertRefused("xapi.retention.days", input("", false, 40_000));
        assertThatThrownBy(() -> asking("/1/", LrsRetention::rules)).isInstanceOf(NotPermittedException.class);
    }

    private void assertRefused(String key, RetentionInput input) {
        assertThatThrownBy(() -> ask(each -> each.add(input)))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo(key));
    }
}
