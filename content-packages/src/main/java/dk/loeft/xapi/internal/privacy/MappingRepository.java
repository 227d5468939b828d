package dk.loeft.xapi.internal.privacy;

import dk.loeft.xapi.LrsAgentId;
import dk.loeft.xapi.LrsErasureId;
import dk.loeft.xapi.LrsPrivacy;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Sql;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** The rows that tell who is who, and what is kept for them. */
@Dependent
class MappingRepository {
    private final EntityManager manager;

    @Inject
    MappingRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A document that is kept for an agent. */
    record Kept(long id, String name, String activity, String contentType, byte[] body, Instant updated) {}

    List<LrsAgentId> find(String text) {
        String pattern = "%" + text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
        return sql().list(
                        "SELECT DISTINCT agent_id FROM xapi_agent_form WHERE json LIKE ? ORDER BY agent_id LIMIT "
                                + LrsPrivacy.MOST_FOUND,
                        row -> new LrsAgentId(row.getLong(1)),
                        pattern);
    }

    /** How an agent was written, the first way first. */
    List<String> forms(LrsAgentId agent) {
        return sql().list(
                        "SELECT json FROM xapi_agent_form WHERE agent_id = ? ORDER BY id LIMIT 1000",
                        row -> row.getString(1),
                        agent.value());
    }

    long documents(LrsAgentId agent) {
        return sql().first(
                        "SELECT COUNT(*) FROM xapi_document WHERE agent_id = ?", row -> row.getLong(1), agent.value())
                .orElse(0L);
    }

    /** Some documents of an agent, by their key. */
    List<Kept> documents(LrsAgentId agent, long above, int most) {
        return sql().list(
                        "SELECT id, name, COALESCE(activity, ''), content_type, body, updated_at FROM xapi_document"
                                + " WHERE agent_id = ? AND id > ? ORDER BY id LIMIT ?",
                        row -> new Kept(
                                row.getLong(1),
                                row.getString(2),
                                row.getString(3),
                                row.getString(4),
                                row.getBytes(5),
                                row.getObject(6, LocalDateTime.class).toInstant(ZoneOffset.UTC)),
                        agent.value(),
                        above,
                        most);
    }

    /** Puts nobody in the place of an agent, in every form, and removes the agent's documents. */
    LrsErasureId replace(LrsAgentId agent, Ifi nobody, String reason, Instant now) {
        Sql sql = sql();
        sql.update(
                "UPDATE xapi_agent SET identifier_hash = ? WHERE id = ?", Digest.sha256(nobody.key()), agent.value());
        // Each form keeps its row, for statements speak of it by its number; a hash of its own each, for they are
        // unique.
        sql.update(
                "UPDATE xapi_agent_form SET json = ?, form_hash = UNHEX(SHA2(CONCAT(?, id), 256)) WHERE agent_id = ?",
                nobody.agent().toString(),
                nobody.value(),
                agent.value());
        sql.update("DELETE FROM xapi_document WHERE agent_id = ?", agent.value());
        return new LrsErasureId(sql.first(
                        "INSERT INTO lrs_erasure (agent_id, reason, erased_at) VALUES (?, ?, ?) RETURNING id",
                        row -> row.getLong(1),
                        agent.value(),
                        reason,
                        LocalDateTime.ofInstant(now, ZoneOffset.UTC))
                .orElseThrow());
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
