package dk.loeft.xapi.internal.documents;

import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Pseudonyms;
import dk.loeft.xapi.internal.Sql;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.UUID;

/** The rows of documents. Their agents are pseudonyms, as those of statements are. */
@Dependent
class DocumentRepository {
    /** A longer one is never looked for. */
    private static final int LONGEST_IRI = 1_000;

    private final EntityManager manager;

    @Inject
    DocumentRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** @param forUpdate whether to lock it until the transaction ends */
    Optional<LrsDocument> find(DocumentShelf shelf, String name, boolean forUpdate) {
        return key(shelf, false).flatMap(key -> sql().first(
                        "SELECT content_type, body, etag, updated_at FROM xapi_document"
                                + " WHERE shelf = ? AND name_hash = ?" + (forUpdate ? " FOR UPDATE" : ""),
                        row -> new LrsDocument(
                                row.getString(1),
                                row.getBytes(2),
                                row.getString(3),
                                row.getObject(4, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                        key,
                        Digest.key(name)));
    }

    List<String> names(DocumentShelf shelf, Optional<Instant> since) {
        return key(shelf, false)
                .map(key -> sql().list(
                                "SELECT name FROM xapi_document WHERE shelf = ? AND updated_at > ? ORDER BY id",
                                row -> row.getString(1),
                                key,
                                column(since.orElse(Instant.EPOCH))))
                .orElse(List.of());
    }

    void save(DocumentShelf shelf, String name, LrsDocument document, boolean there) {
        byte[] key = key(shelf, true).orElseThrow();
        if (there) {
            sql().update(
                            "UPDATE xapi_document SET content_type = ?, body = ?, etag = ?, updated_at = ?"
                                    + " WHERE shelf = ? AND name_hash = ?",
                            document.contentType(),
                            document.body(),
                            document.etag(),
                            column(document.updated()),
                            key,
                            Digest.key(name));
            return;
        }
        sql().update(
                        "INSERT INTO xapi_document (shelf, name_hash, name, agent_id, activity, content_type, body,"
                                + " etag, updated_at) VALUES (?, ?, ?, NULLIF(?, 0), NULLIF(?, ''), ?, ?, ?, ?)",
                        key,
                        Digest.key(name),
                        name,
                        shelf.agent()
                                .map(agent -> agent(agent, false).orElse(0))
                                .orElse(0L),
                        activity(shelf),
                        document.contentType(),
                        document.body(),
                        document.etag(),
                        column(document.updated()));
    }

    void delete(DocumentShelf shelf, String name) {
        key(shelf, false).ifPresent(key -> sql().update(
                        "DELETE FROM xapi_document WHERE shelf = ? AND name_hash = ?", key, Digest.key(name)));
    }

    void clear(DocumentShelf shelf) {
        key(shelf, false).ifPresent(key -> sql().update("DELETE FROM xapi_document WHERE shelf = ?", (Object) key));
    }

    /** Copies the documents of a shelf to another one where they are missing; both of the same agent. */
    void copy(DocumentShelf from, DocumentShelf to, Set<String> except, Instant now) {
        Optional<byte[]> old = key(from, false);
        if (old.isEmpty()) {
            return;
        }
        List<Object> values = new ArrayList<>();
        values.add(key(to, true).orElseThrow());
        values.add(activity(to));
        values.add(column(now));
        values.add(old.get());
        except.forEach(name -> values.add(Digest.key(name)));
        sql().update(
                        "INSERT IGNORE INTO xapi_document (shelf, name_hash, name, agent_id, activity, content_type, body,"
                                + " etag, updated_at) SELECT ?, name_hash, name, agent_id, NULLIF(?, ''), content_type,"
                                + " body, etag, ? FROM xapi_document WHERE shelf = ?"
                                + " AND name_hash <> ?".repeat(except.size()),
                        values.toArray());
    }

    private static String activity(DocumentShelf shelf) {
        return shelf.activity().filter(iri -> iri.length() <= LONGEST_IRI).orElse("");
    }

    /** The key of a shelf; absent if it is that of an agent nobody knows. */
    private Optional<byte[]> key(DocumentShelf shelf, boolean meet) {
        OptionalLong agent = shelf.agent().map(ifi -> agent(ifi, meet)).orElse(OptionalLong.of(0));
        if (agent.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(Digest.key(String.join(
                "\n",
                shelf.resource().name(),
                String.valueOf(agent.getAsLong()),
                shelf.registration().map(UUID::toString).orElse(""),
                shelf.activity().orElse(""))));
    }

    private OptionalLong agent(Ifi ifi, boolean meet) {
        return meet
                ? OptionalLong.of(
                        Pseudonyms.meet(sql(), Set.of(ifi)).values().iterator().next())
                : Pseudonyms.find(sql(), ifi);
    }

    private static LocalDateTime column(Instant moment) {
        return LocalDateTime.ofInstant(moment, ZoneOffset.UTC);
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
