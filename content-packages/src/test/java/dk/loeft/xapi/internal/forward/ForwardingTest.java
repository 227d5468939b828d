package dk.loeft.xapi.internal.forward;

import static dk.loeft.xapi.internal.forward.ForwardDesk.to;
import static dk.loeft.xapi.internal.statements.LrsDesk.about;
import static dk.loeft.xapi.internal.statements.LrsDesk.query;
import static dk.loeft.xapi.internal.statements.LrsDesk.read;
import static dk.loeft.xapi.internal.statements.LrsDesk.statement;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.outbox.Why;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.ForwardFailure;
import dk.loeft.xapi.ForwardInput;
import dk.loeft.xapi.LrsForwardId;
import dk.loeft.xapi.LrsForwarding;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.statements.LrsDesk;
import dk.loeft.xapi.internal.web.LrsOverHttp;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** From one learning record store to another, each over a database of its own, with HTTP between them. */
class ForwardingTest {
    private static final Optional<Instant> ALL = Optional.of(Instant.EPOCH);

    @RegisterExtension
    static final RealDatabase here = new RealDatabase();

    @RegisterExtension
    static final RealDatabase there = new RealDatabase();

    @TempDir
    Path data;

    private final LrsDesk lrs = new LrsDesk(here, 1, XapiScope.ALL);

    private final LrsDesk copy = new LrsDesk(there, 9, XapiScope.ALL);

    private final LrsOverHttp other = new LrsOverHttp(copy.facade());

    private ForwardDesk desk;

    @BeforeEach
    void empty() {
        desk = new ForwardDesk(here, lrs, data);
        for (RealDatabase each : List.of(here, there)) {
            each.execute(
                    "DELETE FROM outbox_message",
                    "DELETE FROM lrs_forward",
                    "DELETE FROM xapi_reference",
                    "DELETE FROM xapi_index",
                    "DELETE FROM xapi_attachment",
                    "DELETE FROM xapi_attachment_piece",
                    "DELETE FROM xapi_statement");
        }
    }

    @AfterEach
    void shut() {
        other.close();
    }

    private LrsForwardId forward(ForwardInput input) {
        return desk.ask(forwarding -> forwarding.add(input, ALL));
    }

    private LrsForwardId forward() {
        return forward(to(other.endpoint()));
    }

    private List<UUID> some(int count) {
        List<UUID> ids = new ArrayList<>();
        IntStream.range(0, count).forEach(i -> ids.addAll(lrs.store(read("p" + i % 7, "bog" + i))));
        return ids;
    }

    private List<UUID> arrived() {
        return LrsDesk.ids(copy.found(query().ascending().ask()));
    }

    private List<ForwardFailure> failures(LrsForwardId id) {
        return desk.ask(forwarding -> forwarding.failures(id, PageRequest.first(50)))
                .rows();
    }

    @Test
    void everythingArrivesUnderItsIdAndInOrder() {
        forward();
        List<UUID> ids = some(230);

        desk.run();

        assertThat(arrived()).isEqualTo(ids);
        assertThat(other.requests()).isEqualTo(3);
        assertThat(desk.only().backlog()).isZero();
        assertThat(desk.only().lastSuccess()).isPresent();
        ids.addAll(some(3));
        desk.run();
        assertThat(arrived()).isEqualTo(ids);
    }

    @Test
    void aCopySaysWhatTheOriginalSaysAndWhenItHappened() {
        forward();
        UUID id = lrs.store(statement(
                        "{'actor':{'mbox':'mailto:a@b.dk','name':'Å'},'verb':{'id':'http://b.dk/v','display':{'da':'læste'}},"
                                + "'object':{'id':'http://b.dk/o'},'result':{'score':{'scaled':0.10}},"
                                + "'context':{'contextActivities':{'parent':{'id':'http://b.dk/p'}}}}"))
                .get(0);
        desk.run();

        JsonObject original = lrs.find(id, false).orElseThrow();
        JsonObject copied = copy.find(id, false).orElseThrow();
        for (String name : List.of("actor", "verb", "object", "result", "context", "timestamp", "version")) {
            assertThat(copied.get(name)).as(name).hasToString(String.valueOf(original.get(name)));
        }
        assertThat(copied.getJsonObject("authority").toString()).contains("lrs-credential-9");
        assertThat(Instant.parse(copied.getString("stored"))).isAfter(Instant.parse(original.getString("stored")));
    }

    @Test
    void attachmentsGoAlong() {
        forward();
        byte[] bytes = "hej".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        String sha2 = HexFormat.of().formatHex(Digest.digest("SHA-256", bytes));
        UUID id = lrs.storeWith(
                        statement(
                                "{'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/v'},'object':{'id':'http://b.dk/o'},"
                                        + "'attachments':[{'usageType':'http://b.dk/bilag','display':{'da':'Bilag'},"
                                        + "'contentType':'text/plain','length':600000,'sha2':'" + sha2 + "'}]}"),
                        new AttachmentData(sha2, "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes)))
                .get(0);
        some(1);
        desk.run();

        assertThat(arrived()).hasSize(2).startsWith(id);
        assertThat(there.number("SELECT SUM(LENGTH(piece)) FROM xapi_attachment_piece WHERE sha2 = '" + sha2 + "'"))
                .isEqualTo(bytes.length);
    }

    @Test
    void aVoidedStatementArrivesVoided() {
        forward();
        UUID id = some(1).get(0);
        lrs.store(about(UUID.randomUUID(), "http://adlnet.gov/expapi/verbs/voided", id));
        desk.run();
        assertThat(copy.find(id, true)).isPresent();
        assertThat(copy.find(id, false)).isEmpty();
    }

    @Test
    void whoDiesAfterStoringAndBeforeAnsweringGetsNothingTwiceAndNothingOutOfOrder() {
        LrsForwardId id = forward();
        List<UUID> ids = some(350);
        other.dieAt(2);

        desk.run();
        assertThat(desk.standing(id).head().orElseThrow().failure())
                .hasValueSatisfying(why -> assertThat(why.key()).isEqualTo("xapi.forward.trouble.silent"));
        assertThat(desk.only().trouble()).isPresent();
        assertThat(desk.only().backlog()).isEqualTo(250);

        other.close();
        desk.runLater();
        assertThat(desk.only().backlog()).isEqualTo(250);

        other.restart();
        ids.addAll(some(20));
        desk.runLater();
        assertThat(arrived()).isEqualTo(ids);
        assertThat(desk.only().trouble()).isEmpty();
    }

    @Test
    void theSenderMayDieAnywhereToo() {
        forward();
        List<UUID> ids = some(150);
        other.dieAt(1);
        desk.run();
        other.restart();
        // A copy of the order as it stood is what is left when the node died after it had noted its end.
        here.execute("INSERT INTO outbox_message (kind, destination, payload, created_at, due_at)"
                + " SELECT kind, destination, payload, created_at, created_at FROM outbox_message");

        new ForwardDesk(here, lrs, data).runLater();

        assertThat(arrived()).isEqualTo(ids);
        assertThat(here.number("SELECT COUNT(*) FROM outbox_message")).isZero();
    }

    @Test
    void aServerThatIsBusyOrDoesNotLetUsInHoldsEverythingUp() {
        LrsForwardId id = forward();
        List<UUID> ids = some(3);
        for (int status : List.of(503, 500, 401, 404, 429)) {
            other.answerAll(status);
            desk.runLater();
            assertThat(desk.only().trouble().orElseThrow().why())
                    .isEqualTo(Why.of("xapi.forward.trouble.answered", status));
            assertThat(desk.only().backlog()).isEqualTo(3);
            assertThat(failures(id)).isEmpty();
        }
        assertThat(desk.only().trouble().orElseThrow().attempts()).isEqualTo(5);
        other.answerAll(0);
        desk.runLater();
        assertThat(arrived()).isEqualTo(ids);
    }

    @Test
    void oneStatementThatIsRefusedDoesNotHoldUpTheOthersAndCanBeSentAgain() {
        UUID taken = UUID.randomUUID();
        copy.store(named(taken, "noget-andet"));
        LrsForwardId id = forward();
        List<UUID> ids = some(40);
        lrs.store(named(taken, "bog"));
        ids.addAll(some(60));
        desk.run();

        assertThat(arrived()).containsOnlyOnce(taken).containsAll(ids).hasSize(101);
        List<ForwardFailure> failures = failures(id);
        assertThat(failures).hasSize(1);
        assertThat(failures.get(0).statement()).isEqualTo(taken);
        assertThat(failures.get(0).reason()).startsWith("409: ");
        assertThat(desk.only().failures()).isEqualTo(1);

        there.execute("DELETE FROM xapi_statement WHERE statement_id = UNHEX('"
                + taken.toString().replace("-", "") + "')");
        desk.change(forwarding -> forwarding.sendAgain(id));
        desk.run();
        assertThat(failures(id)).isEmpty();
        assertThat(copy.find(taken, false).orElseThrow().toString()).contains("http://b.dk/bog");
    }

    private static Statement named(UUID id, String what) {
        return new Statement(XapiJson.objectBuilder(read("anne", what).json())
                .add("id", id.toString())
                .build());
    }

    @Test
    void whatAnswersSayOfPeopleIsNotKept() {
        LrsForwardId id = forward();
        some(1);
        other.answerAll(400);
        desk.run();
        assertThat(failures(id)).singleElement().satisfies(failure -> assertThat(failure.reason())
                .startsWith("400: Kontakt")
                .doesNotContain("anne"));
    }

    @Test
    void onlyWhatTheFilterNamesIsSentWithWhatIsAboutIt() {
        forward(ForwardDesk.filtered(other.endpoint(), "", "http://b.dk/bog1"));
        List<UUID> ids = some(15);
        UUID voiding = UUID.randomUUID();
        lrs.store(about(voiding, "http://adlnet.gov/expapi/verbs/voided", ids.get(12)));
        lrs.store(about(UUID.randomUUID(), "http://adlnet.gov/expapi/verbs/voided", ids.get(3)));
        desk.run();

        assertThat(arrived()).containsExactly(ids.get(1), ids.get(10), ids.get(11), ids.get(13), ids.get(14), voiding);
        assertThat(copy.find(ids.get(12), true)).isPresent();
        assertThat(desk.only().backlog()).isZero();
    }

    @Test
    void aVerbMayBeAskedForToo() {
        forward(ForwardDesk.filtered(other.endpoint(), "http://b.dk/verbs/wrote", ""));
        some(3);
        UUID wrote = lrs.store(
                        statement(
                                "{'actor':{'mbox':'mailto:a@b.dk'},'verb':{'id':'http://b.dk/verbs/wrote'},'object':{'id':'http://b.dk/o'}}"))
                .get(0);
        desk.run();
        assertThat(arrived()).containsExactly(wrote);
    }

    @Test
    void aPauseKeepsWhatComesForLater() {
        LrsForwardId id = forward();
        List<UUID> ids = some(2);
        other.answerAll(503);
        desk.run();
        desk.change(forwarding -> forwarding.pause(id));
        other.answerAll(0);
        desk.runLater();
        assertThat(arrived()).isEmpty();
        assertThat(desk.only().backlog()).isEqualTo(2);
        assertThatThrownBy(() -> desk.change(forwarding -> forwarding.sendAgain(id)))
                .isInstanceOf(RefusedException.class);

        desk.change(forwarding -> forwarding.resume(id));
        desk.run();
        assertThat(arrived()).isEqualTo(ids);
    }

    @Test
    void whoBeginsNowGetsWhatComesFromNowOnAndMayAskForMore() {
        List<UUID> ids = some(2);
        LrsForwardId id = desk.ask(forwarding -> forwarding.add(to(other.endpoint()), Optional.empty()));
        List<UUID> later = some(2);
        desk.run();
        assertThat(arrived()).isEqualTo(later);

        desk.change(forwarding -> forwarding.replay(id, Instant.EPOCH));
        desk.run();
        ids.addAll(later);
        assertThat(arrived()).containsExactlyInAnyOrderElementsOf(ids);
        assertThatThrownBy(() -> desk.change(
                        forwarding -> forwarding.replay(id, Instant.now().plus(Duration.ofDays(2)))))
                .isInstanceOf(RefusedException.class);
    }

    @Test
    void aStatementThatIsStillBeingWrittenIsNotPassed() {
        forward();
        UUID[] slow = new UUID[1];
        UUID quick = here.inTransaction(manager -> {
            slow[0] =
                    lrs.within(manager).store(LrsDesk.batch(read("sen", "bog"))).get(0);
            UUID other = lrs.store(read("hurtig", "bog")).get(0);
            desk.run();
            assertThat(arrived()).isEmpty();
            return other;
        });
        lrs.allEnded();
        desk.run();
        assertThat(arrived()).containsExactly(slow[0], quick);
    }

    @Test
    void theSecretIsSealedAndGoesToItsOwnAddressAlone() {
        LrsForwardId id = forward();
        assertThat(here.number("SELECT COUNT(*) FROM lrs_forward WHERE secret LIKE '%mmelig%' OR LENGTH(secret) < 20"))
                .isZero();
        assertThat(desk.only().input().secret()).isEmpty();
        assertThat(to(other.endpoint()).toString()).doesNotContain("mmelig");

        ForwardInput same = new ForwardInput(
                "Nyt navn", other.endpoint() + "/", "nøgle", Optional.empty(), XapiVersion.V1_0_3, "", "");
        desk.change(forwarding -> forwarding.change(id, same));
        assertThat(desk.only().input().name()).isEqualTo("Nyt navn");
        List<UUID> ids = lrs.store(LrsDesk.old("anne", "bog"));
        desk.run();
        assertThat(arrived()).isEqualTo(ids);

        ForwardInput elsewhere = new ForwardInput(
                "Nyt navn", "http://192.0.2.7/xapi", "nøgle", Optional.empty(), XapiVersion.V2_0, "", "");
        assertThatThrownBy(() -> desk.change(forwarding -> forwarding.change(id, elsewhere)))
                .isInstanceOfSatisfying(
                        RefusedException.class, e -> assertThat(e.key()).isEqualTo("xapi.forward.secret.again"));
    }

    @Test
    void withoutTheKeyOfTheDataDirectoryNothingIsSentAndItSaysSo() {
        forward();
        some(1);
        new ForwardDesk(here, lrs, data.resolve("andet")).run();
        assertThat(desk.only().trouble().orElseThrow().why()).isEqualTo(Why.of("xapi.forward.trouble.secret"));
        assertThat(other.requests()).isZero();
    }

    @Test
    void onlyWhoAdministersEverythingHasASay() {
        assertThatThrownBy(() -> desk.asking("/1/", LrsForwarding::forwards)).isInstanceOf(NotPermittedException.class);
        LrsForwardId id = forward();
        assertThatThrownBy(() -> desk.asking("/1/", forwarding -> {
                    forwarding.remove(id);
                    return true;
                }))
                .isInstanceOf(NotPermittedException.class);
        desk.change(forwarding -> forwarding.remove(id));
        assertThat(desk.ask(LrsForwarding::forwards)).isEmpty();
    }
}
