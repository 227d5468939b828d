package dk.loeft.xapi.internal.documents;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.DocumentAnswer;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.Precondition.Need;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.InvalidXapiException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class DocumentsTest {
    private static final String JSON = "application/json";

    private static final Ifi ANNE = new Ifi(Ifi.Kind.MBOX, "mailto:anne@b.dk", "");

    private static final Ifi BO = new Ifi(Ifi.Kind.MBOX, "mailto:bo@b.dk", "");

    private static final DocumentShelf SHELF = DocumentShelf.state("http://b.dk/kursus", ANNE, Optional.empty());

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private Instant now = Instant.parse("2026-11-24T10:00:00Z");

    @BeforeEach
    void empty() {
        database.execute("DELETE FROM xapi_document");
    }

    private <T> T ask(Function<Documents, T> work) {
        return database.inTransaction(manager ->
                work.apply(new Documents(new DocumentRepository(manager), Clock.fixed(now, ZoneOffset.UTC))));
    }

    private DocumentAnswer put(DocumentShelf shelf, String name, String body, Precondition precondition) {
        return ask(each -> each.write(shelf, name, write(JSON, body, false, precondition)));
    }

    private DocumentAnswer post(String name, String contentType, String body) {
        return ask(each -> each.write(SHELF, name, write(contentType, body, true, Precondition.NONE)));
    }

    private List<String> names(Optional<Instant> since) {
        return ask(each -> each.names(SHELF, since));
    }

    private DocumentAnswer delete(Precondition precondition) {
        return ask(each -> each.delete(SHELF, "x", precondition));
    }

    private static DocumentWrite write(String contentType, String body, boolean merge, Precondition precondition) {
        return new DocumentWrite(contentType, body.getBytes(StandardCharsets.UTF_8), merge, precondition);
    }

    private String body(DocumentShelf shelf, String name) {
        return ask(each -> each.find(shelf, name))
                .map(document -> new String(document.body(), StandardCharsets.UTF_8))
                .orElse("none");
    }

    private static Precondition match(String... tags) {
        return new Precondition(Optional.of(List.of(tags)), Optional.empty(), Need.ALWAYS);
    }

    private static Precondition noneMatch(String... tags) {
        return new Precondition(Optional.empty(), Optional.of(List.of(tags)), Need.ALWAYS);
    }

    private static Precondition unsaid(Need need) {
        return new Precondition(Optional.empty(), Optional.empty(), need);
    }

    @Test
    void eachShelfIsItsOwn() {
        UUID registration = UUID.randomUUID();
        List<DocumentShelf> shelves = List.of(
                SHELF,
                DocumentShelf.state("http://b.dk/kursus", ANNE, Optional.of(registration)),
                DocumentShelf.state("http://b.dk/kursus", BO, Optional.empty()),
                DocumentShelf.state("http://b.dk/andet", ANNE, Optional.empty()),
                DocumentShelf.activityProfile("http://b.dk/kursus"),
                DocumentShelf.agentProfile(ANNE));
        for (int i = 0; i < shelves.size(); i++) {
            assertThat(put(shelves.get(i), "x", "{\"i\":" + i + "}", Precondition.NONE))
                    .isEqualTo(DocumentAnswer.DONE);
        }
        for (int i = 0; i < shelves.size(); i++) {
            assertThat(body(shelves.get(i), "x")).isEqualTo("{\"i\":" + i + "}");
        }
        ask(each -> each.delete(SHELF, "x", Precondition.NONE));
        assertThat(body(SHELF, "x")).isEqualTo("none");
        assertThat(body(shelves.get(1), "x")).isEqualTo("{\"i\":1}");
    }

    @Test
    void namesAreToldThatChangedAfterAMoment() {
        put(SHELF, "før", "{}", Precondition.NONE);
        Instant before = now;
        now = now.plusSeconds(1);
        put(SHELF, "efter", "{}", Precondition.NONE);

        assertThat(names(Optional.empty())).containsExactly("før", "efter");
        assertThat(names(Optional.of(before))).containsExactly("efter");
        ask(each -> {
            each.clear(SHELF);
            return true;
        });
        assertThat(names(Optional.empty())).isEmpty();
    }

    @Test
    void postedJsonIsMergedAtTheTop() {
        post("x", JSON, "{\"a\":1,\"b\":{\"c\":1}}");
        post("x", "application/json; charset=utf-8", "{\"b\":{\"d\":2},\"e\":3}");

        assertThat(body(SHELF, "x")).isEqualTo("{\"a\":1,\"b\":{\"d\":2},\"e\":3}");
    }

    @Test
    void whatCannotBeMergedIsRefusedAndTheDocumentStays() {
        post("text", "text/plain", "{}");
        assertThatThrownBy(() -> post("text", JSON, "{}")).isInstanceOf(InvalidXapiException.class);
        post("json", JSON, "{\"a\":1}");
        assertThatThrownBy(() -> post("json", "text/plain", "{}")).isInstanceOf(InvalidXapiException.class);
        assertThatThrownBy(() -> post("json", JSON, "[]")).isInstanceOf(InvalidXapiException.class);

        assertThat(body(SHELF, "json")).isEqualTo("{\"a\":1}");
    }

    @Test
    void aDocumentIsChangedOnlyAsItsSenderMeansIt() {
        assertThat(put(SHELF, "x", "{}", match("*"))).isEqualTo(DocumentAnswer.PRECONDITION_FAILED);
        assertThat(put(SHELF, "x", "{}", unsaid(Need.ALWAYS))).isEqualTo(DocumentAnswer.PRECONDITION_UNSAID);
        assertThat(body(SHELF, "x")).isEqualTo("none");
        assertThat(put(SHELF, "x", "{}", noneMatch("*"))).isEqualTo(DocumentAnswer.DONE);
        assertThat(put(SHELF, "x", "{\"a\":1}", noneMatch("*"))).isEqualTo(DocumentAnswer.PRECONDITION_FAILED);
        assertThat(put(SHELF, "x", "{\"a\":1}", unsaid(Need.TO_REPLACE)))
                .isEqualTo(DocumentAnswer.PRECONDITION_MISSING);
        assertThat(put(SHELF, "x", "{\"a\":1}", match("0000"))).isEqualTo(DocumentAnswer.PRECONDITION_FAILED);
        assertThat(body(SHELF, "x")).isEqualTo("{}");

        LrsDocument stored = ask(each -> each.find(SHELF, "x")).orElseThrow();
        assertThat(stored.etag()).isEqualTo("bf21a9e8fbc5a3846fb05b4fa0859e0917b2202f");
        assertThat(put(SHELF, "x", "{\"a\":1}", match("0000", stored.etag()))).isEqualTo(DocumentAnswer.DONE);
        assertThat(delete(match(stored.etag()))).isEqualTo(DocumentAnswer.PRECONDITION_FAILED);
        assertThat(put(SHELF, "ny", "{}", unsaid(Need.TO_REPLACE))).isEqualTo(DocumentAnswer.DONE);
    }

    @Test
    void nobodyCanBeRecognisedInTheRowsOfDocuments() {
        put(SHELF, "x", "{}", Precondition.NONE);

        assertThat(database.number("SELECT COUNT(*) FROM xapi_document d JOIN xapi_agent a ON a.id = d.agent_id"))
                .isEqualTo(1);
    }
}
