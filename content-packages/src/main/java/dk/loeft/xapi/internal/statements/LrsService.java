package dk.loeft.xapi.internal.statements;

import dk.loeft.organisation.Permission;
import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.StatementPage;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.model.Ifi;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@UseCases
@Transactional
@ApplicationScoped
class LrsService implements Lrs {
    private final Storing storing;

    private final Reading reading;

    private final Told told;

    private final Ticks ticks;

    private final Authority authority;

    @Inject
    LrsService(Storing storing, Reading reading, Told told, Ticks ticks, Authority authority) {
        this.storing = storing;
        this.reading = reading;
        this.told = told;
        this.ticks = ticks;
        this.authority = authority;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LrsService() {
        this.storing = null;
        this.reading = null;
        this.told = null;
        this.ticks = null;
        this.authority = null;
    }

    @Override
    public List<UUID> store(StatementBatch batch) {
        return storing.store(batch, authority.account().agent(), authority.may(Permission.DEFINE_ACTIVITIES));
    }

    @Override
    public StatementPage statements(StatementQuery query) {
        return reading.page(query);
    }

    @Override
    public StatementPage statement(UUID id, boolean voided, StatementQuery.Form form) {
        return reading.one(id, voided, form);
    }

    @Override
    public void attachment(String sha2, OutputStream to) throws IOException {
        told.attachment(sha2, to);
    }

    @Override
    public JsonObject person(Ifi agent) {
        return reading.person(agent);
    }

    @Override
    public Optional<JsonObject> activity(String id) {
        return told.activity(id);
    }

    @Override
    public Instant consistentThrough() {
        return ticks.consistentThrough();
    }
}
