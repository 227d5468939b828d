package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Pseudonyms;
import dk.loeft.xapi.internal.Sql;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.nio.ByteBuffer;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.TreeMap;

/** Who is who: the pseudonyms of agents, and the forms in which they were written. */
@Dependent
class AgentRepository {
    private final EntityManager manager;

    @Inject
    AgentRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** How an agent was written. */
    record Form(long id, long agent) {}

    /** The pseudonym of whoever has that identifier; absent if nobody was stored under it. */
    OptionalLong find(Ifi ifi) {
        return Pseudonyms.find(sql(), ifi);
    }

    /** The pseudonyms of those identifiers, made where there are none yet. */
    Map<Ifi, Long> pseudonyms(Collection<Ifi> identifiers) {
        return Pseudonyms.meet(sql(), identifiers);
    }

    /** The forms that are stored already, by their JSON. */
    Map<String, Form> forms(Collection<String> jsons) {
        Map<String, Form> forms = new HashMap<>();
        if (!jsons.isEmpty()) {
            Map<ByteBuffer, String> byHash = byHash(jsons);
            sql().each(
                            "SELECT form_hash, id, agent_id FROM xapi_agent_form WHERE form_hash IN ("
                                    + Sql.marks(byHash.size()) + ")",
                            row -> forms.put(
                                    byHash.get(ByteBuffer.wrap(row.getBytes(1))),
                                    new Form(row.getLong(2), row.getLong(3))),
                            byHash.keySet().stream().map(ByteBuffer::array).toArray());
        }
        return forms;
    }

    /** Stores forms that were not there, of those agents. */
    Map<String, Form> addForms(Map<String, Long> agents) {
        Map<ByteBuffer, String> byHash = byHash(agents.keySet());
        Map<String, Form> forms = new HashMap<>();
        sql().insert(
                        "INSERT INTO xapi_agent_form (form_hash, agent_id, json) VALUES",
                        "ON DUPLICATE KEY UPDATE id = id RETURNING form_hash, id, agent_id",
                        byHash.entrySet().stream()
                                .map(form -> new Object[] {
                                    form.getKey().array(), agents.get(form.getValue()), form.getValue()
                                })
                                .toList(),
                        row -> forms.put(
                                byHash.get(ByteBuffer.wrap(row.getBytes(1))),
                                new Form(row.getLong(2), row.getLong(3))));
        return forms;
    }

    /** The JSON of forms by their numbers. */
    Map<Long, String> written(Collection<Long> forms) {
        Map<Long, String> written = new HashMap<>();
        if (!forms.isEmpty()) {
            sql().each(
                            "SELECT id, json FROM xapi_agent_form WHERE id IN (" + Sql.marks(forms.size()) + ")",
                            row -> written.put(row.getLong(1), row.getString(2)),
                            forms.toArray());
        }
        return written;
    }

    /** All forms in which an agent was written, the first one first. */
    List<String> writtenOf(long agent) {
        return sql().list(
                        "SELECT json FROM xapi_agent_form WHERE agent_id = ? ORDER BY id LIMIT 1000",
                        row -> row.getString(1),
                        agent);
    }

    private static Map<ByteBuffer, String> byHash(Collection<String> jsons) {
        Map<ByteBuffer, String> byHash = new TreeMap<>();
        jsons.forEach(json -> byHash.put(ByteBuffer.wrap(Digest.sha256(json)), json));
        return byHash;
    }

    private Sql sql() {
        return new Sql(manager.unwrap(Connection.class));
    }
}
