package dk.loeft.xapi;

import static dk.loeft.organisation.Permission.READ_OWN_STATEMENTS;
import static dk.loeft.organisation.Permission.WRITE_STATEMENTS;

import dk.loeft.organisation.OpenToAll;
import dk.loeft.organisation.Requires;
import dk.loeft.xapi.model.Ifi;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Statements, and what they tell about agents and activities. Whoever may read only their own statements sees those whose
 * authority they are.
 */
public interface Lrs {
    /**
     * Stores statements, all or none. One that is stored already and says the same is passed over.
     *
     * @return their ids, in order
     * @throws dk.loeft.xapi.model.InvalidXapiException if one breaks a rule; with rule {@code CONFLICT} if another
     *     statement is stored under its id
     */
    @Requires(value = WRITE_STATEMENTS, audited = false)
    List<UUID> store(StatementBatch batch);

    /** The statements that were asked for, a page at a time. Voided ones are left out. */
    @Requires(value = READ_OWN_STATEMENTS, audited = false)
    StatementPage statements(StatementQuery query);

    /**
     * One statement; on a page of its own, which is empty if there is no such statement.
     *
     * @param voided whether a voided statement is asked for; the others are then not found, and the other way round
     */
    @Requires(value = READ_OWN_STATEMENTS, audited = false)
    StatementPage statement(UUID id, boolean voided, StatementQuery.Form form);

    /** Writes the data of an attachment, piece by piece. */
    @Requires(value = READ_OWN_STATEMENTS, audited = false)
    void attachment(String sha2, OutputStream to) throws IOException;

    /** Everything that is known of an agent, as a Person object (1.0.3 Communication 2.4). */
    @Requires(value = READ_OWN_STATEMENTS, audited = false)
    JsonObject person(Ifi agent);

    /** An activity with the best definition that is known (1.0.3 Communication 2.5). */
    @Requires(value = READ_OWN_STATEMENTS, audited = false)
    Optional<JsonObject> activity(String id);

    /** Until when all that was stored can be found (1.0.3 Communication 2.1.3). */
    @OpenToAll(why = "a moment, no statement")
    Instant consistentThrough();
}
