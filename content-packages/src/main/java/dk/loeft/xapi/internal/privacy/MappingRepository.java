package dk.loeft.xapi.internal.privacy;

import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.internal.Pseudonyms;
import dk.loeft.xapi.internal.Sql;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.util.OptionalLong;

/** The rows that tell who is who. */
@Dependent
class MappingRepository {
    private final EntityManager manager;

    @Inject
    MappingRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Puts nobody in the place of an agent, in every form, and removes the agent's documents. */
    boolean replace(Ifi agent, Ifi nobody) {
        Sql sql = new Sql(manager.unwrap(Connection.class));
        OptionalLong found = Pseudonyms.find(sql, agent);
        if (found.isEmpty()) {
            return false;
        }
        long pseudonym = found.getAsLong();
        sql.update("UPDATE xapi_agent SET identifier_hash = ? WHERE id = ?", Digest.sha256(nobody.key()), pseudonym);
        // Each form keeps its row, for statements speak of it by its number; a hash of its own each, for they are
        // unique.
        sql.update(
                "UPDATE xapi_agent_form SET json = ?, form_hash = UNHEX(SHA2(CONCAT(?, id), 256)) WHERE agent_id = ?",
                nobody.agent().toString(),
                nobody.value(),
                pseudonym);
        sql.update("DELETE FROM xapi_document WHERE agent_id = ?", pseudonym);
        return true;
    }
}
