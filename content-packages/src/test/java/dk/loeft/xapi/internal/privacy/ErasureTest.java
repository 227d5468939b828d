package dk.loeft.xapi.internal.privacy;

import static dk.loeft.xapi.internal.statements.LrsDesk.read;
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
import dk.loeft.xapi.KnownAgent;
import dk.loeft.xapi.LrsAgentId;
import dk.loeft.xapi.LrsErasureId;
import dk.loeft.xapi.LrsPrivacy;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.internal.AgentForgotten;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Fired;
import dk.loeft.xapi.internal.LrsSettings;
import dk.loeft.xapi.internal.statements.LrsDesk;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import jakarta.json.JsonObject;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What the record store tells of somebody, and erasing who it is. */
class ErasureTest {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Fired<AgentForgotten> fired = new Fired<>();

    private final LrsDesk lrs = new LrsDesk(database, 1, XapiScope.ALL);

    private LrsAgentId anne = new LrsAgentId(0);

    private List<UUID> hers = List.of();

    @BeforeEach
    void anneHasReadBooks() {
        database.execute(
                "DELETE FROM xapi_document",
                "DELETE FROM xapi_index",
                "DELETE FROM xapi_statement",
                "DELETE FROM xapi_agent_form",
                "DELETE FROM xapi_agent",
                "DELETE FROM lrs_erasure");
        hers = IntStream.range(0, 3)
                .mapToObj(i -> lrs.store(read("anne", "bog" + i)).get(0))
                .toList();
        lrs.store(read("bo", "bog"));
        anne = find("anne@b.dk").get(0).id();
        database.execute("""
            INSERT INTO xapi_document (shelf, name_hash, name, agent_id, activity, content_type, body, etag, updated_at)
            VALUES ('0123456789abcdef', '0123456789abcdef', 'tilstand', %d, 'http://b.dk/bog1', 'text/plain', 'side 7', '',
            NOW(6)), ('1123456789abcdef', '0123456789abcdef', 'billede', %d, NULL, 'image/png', 'x', '', NOW(6))\
            """.formatted(anne.value(), anne.value()));
    }

    private <T> T asking(String unit, Function<LrsPrivacy, T> useCase) {
        return database.inTransaction(manager -> {
            CurrentActor current = new CurrentActor();
            current.become(Actor.person(new PersonId(1), List.of(new Grant(Role.ADMINISTRATOR, unit))));
            MappingRepository mapping = new MappingRepository(manager);
            return useCase.apply(new LrsPrivacyService(
                    mapping,
                    new SubjectFile(mapping, lrs.stock(manager)),
                    new Erasure(mapping, new LrsSettings("https://lms.b.dk"), fired),
                    current,
                    Clock.systemUTC()));
        });
    }

    private List<KnownAgent> find(String text) {
        return asking("", privacy -> privacy.find(text));
    }

    private Optional<KnownAgent> known(LrsAgentId agent) {
        return asking("", privacy -> privacy.known(agent));
    }

    private LrsErasureId forget(LrsAgentId agent, String reason) {
        return asking("", privacy -> privacy.forget(agent, reason));
    }

    private JsonObject export(LrsAgentId agent) {
        return asking("", privacy -> {
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            try {
                privacy.export(agent, file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            return XapiJson.object(file.toByteArray(), "file");
        });
    }

    @Test
    void somebodyIsFoundByNameOrIdentifierWithTheFigures() {
        for (String text : List.of("Navn på anne", "ANNE@b", " anne@b.dk ")) {
            assertThat(find(text)).as(text).singleElement().satisfies(found -> {
                assertThat(found.names()).containsExactly("Navn på anne");
                assertThat(found.identifiers()).containsExactly("anne@b.dk");
                assertThat(found.statements()).isEqualTo(3);
                assertThat(found.first().orElseThrow()).isBefore(found.last().orElseThrow());
            });
        }
        assertThat(find("an")).isEmpty();
        assertThat(find("%%%")).isEmpty();
        assertThat(known(anne).orElseThrow().documents()).isEqualTo(2);
        assertThat(known(new LrsAgentId(999_999))).isEmpty();
    }

    @Test
    void theFileHoldsEverythingAboutThePersonAndNothingElse() {
        byte[] bytes = "vedhæftet".getBytes(StandardCharsets.UTF_8);
        String sha2 = HexFormat.of().formatHex(Digest.digest("SHA-256", bytes));
        lrs.storeWith(
                LrsDesk.statement(
                        "{'actor':{'mbox':'mailto:anne@b.dk'},'verb':{'id':'http://b.dk/v'},'object':{'id':'http://b.dk/o'},"
                                + "'attachments':[{'usageType':'http://b.dk/bilag','display':{'da':'Bilag'},"
                                + "'contentType':'text/plain','length':10,'sha2':'" + sha2 + "'}]}"),
                new AttachmentData(sha2, "text/plain", bytes.length, () -> new ByteArrayInputStream(bytes)));

        JsonObject file = export(anne);

        List<String> statements = file.getJsonArray("statements").stream()
                .map(each -> each.asJsonObject().getString("id"))
                .toList();
        assertThat(statements)
                .hasSize(4)
                .startsWith(hers.stream().map(UUID::toString).toArray(String[]::new));
        assertThat(file.getJsonArray("agent")).hasSize(2);
        assertThat(file.getJsonArray("documents")).hasSize(2).satisfies(documents -> {
            assertThat(documents.get(0).asJsonObject().getString("text")).isEqualTo("side 7");
            assertThat(documents.get(1).asJsonObject().getString("base64")).isEqualTo("eA==");
        });
        assertThat(file.getJsonArray("attachments")).singleElement().satisfies(each -> assertThat(
                        Base64.getDecoder().decode(each.asJsonObject().getString("base64")))
                .isEqualTo(bytes));
        assertThat(file.toString()).doesNotContain("bo@b.dk");
    }

    @Test
    void aLongFileIsWrittenToItsEnd() {
        for (int i = 0; i < 9; i++) {
            lrs.store(IntStream.range(0, 50)
                    .mapToObj(j -> read("anne", "kapitel" + j))
                    .toArray(Statement[]::new));
        }
        assertThat(export(anne).getJsonArray("statements")).hasSize(453);
    }

    @Test
    void nothingTellsAnyMoreWhoItWas() {
        LrsErasureId erasure = forget(anne, "Begæring af 25. november");

        assertThat(database.number(
                        "SELECT COUNT(*) FROM xapi_agent_form WHERE json LIKE '%anne%' OR json LIKE '%Anne%'"))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_agent_form WHERE json LIKE"
                        + " '{\"objectType\":\"Agent\",\"account\":{\"homePage\":\"https://lms.b.dk/erased\"%' AND agent_id = "
                        + anne.value()))
                .isEqualTo(1);
        assertThat(database.number("SELECT COUNT(*) FROM xapi_document")).isZero();
        assertThat(database.number("SELECT COUNT(*) FROM lrs_erasure WHERE id = " + erasure.value()
                        + " AND reason = 'Begæring af 25. november'"))
                .isEqualTo(1);
        assertThat(fired.events()).hasSize(1);
        assertThat(find("anne")).isEmpty();
        assertThat(known(anne).orElseThrow().statements()).as("statistics stay").isEqualTo(3);
    }

    @Test
    void anErasureNeedsSomebodyAndAReason() {
        assertRefused(anne, " ", "xapi.erasure.reason");
        assertRefused(anne, "x".repeat(501), "xapi.erasure.reason");
        assertRefused(new LrsAgentId(999_999), "Begæring", "xapi.erasure.gone");
        assertThat(fired.events()).isEmpty();
        assertThat(database.number("SELECT COUNT(*) FROM xapi_document")).isEqualTo(2);
    }

    private void assertRefused(LrsAgentId agent, String reason, String key) {
        assertThatThrownBy(() -> forget(agent, reason))
                .isInstanceOfSatisfying(RefusedException.class, refused -> assertThat(refused.key())
                        .isEqualTo(key));
    }

    @Test
    void anAdministratorOfAPartOfTheMunicipalityHasNoSay() {
        assertThatThrownBy(() -> asking("/1/", privacy -> privacy.forget(anne, "x")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> asking("/1/", privacy -> privacy.find("anne")))
                .isInstanceOf(NotPermittedException.class);
        assertThatThrownBy(() -> asking("/1/", privacy -> Optional.of(privacy.known(anne))))
                .isInstanceOf(NotPermittedException.class);
    }
}
