package dk.loeft.xapi.internal.access;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LaunchBounds;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.StatementQuery;
import dk.loeft.xapi.model.Ifi;
import dk.loeft.xapi.model.Statement;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Keeps launches within their bounds, and tells their standards what they report. All other actors pass without a question.
 *
 * <p>Each method throws {@link dk.loeft.xapi.LaunchRefusedException} if a launch has ended or leaves its bounds.
 */
@Dependent
public class LaunchGate {
    private final LaunchRepository launches;

    private final LaunchListeners listeners;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    LaunchGate(LaunchRepository launches, LaunchListeners listeners, CurrentActor current, Clock clock) {
        this.launches = launches;
        this.listeners = listeners;
        this.current = current;
        this.clock = clock;
    }

    /** Whether the actor is a launch. */
    public boolean narrow() {
        return current.get().kind() == Actor.Kind.LAUNCH;
    }

    /** Admits statements that are to be stored; until the transaction ends no other request of the launch stores any. */
    public void admit(StatementBatch batch) {
        bounds(true).ifPresent(bounds -> {
            new LaunchRules(bounds).write(batch.statements());
            listeners.of(bounds).sent(bounds, batch.statements());
        });
    }

    /** Tells the standard of the launch what is being stored. */
    public void tell(List<Statement> fresh) {
        if (narrow() && !fresh.isEmpty()) {
            bounds(true).ifPresent(bounds -> listeners.of(bounds).stored(bounds, fresh));
        }
    }

    /** What of a question may be answered. */
    public StatementQuery narrowed(StatementQuery query) {
        return bounds(false)
                .map(bounds -> new LaunchRules(bounds).narrowed(query))
                .orElse(query);
    }

    /** Whether a stored statement, in the form exact, may be told. */
    public boolean mayRead(String statement) {
        return bounds(false)
                .map(bounds -> new LaunchRules(bounds).mayRead(statement))
                .orElse(true);
    }

    /** Asks whether something may be told of an agent. */
    public void agent(Ifi agent) {
        bounds(false).ifPresent(bounds -> new LaunchRules(bounds).agent(agent));
    }

    /** Asks whether documents of a shelf may be read. */
    public void read(DocumentShelf shelf) {
        bounds(false).ifPresent(bounds -> new LaunchRules(bounds).document(shelf, false));
    }

    /** Asks whether that document may be read. */
    public void read(DocumentShelf shelf, String name) {
        bounds(false).ifPresent(bounds -> {
            new LaunchRules(bounds).document(shelf, false);
            listeners.of(bounds).read(bounds, shelf, name);
        });
    }

    /** Asks whether that document may be written. */
    public void write(DocumentShelf shelf, String name, DocumentWrite document) {
        bounds(true).ifPresent(bounds -> {
            write(bounds, shelf, name);
            listeners.of(bounds).content(bounds, shelf, name, document);
        });
    }

    /**
     * Asks whether a document may be written or removed.
     *
     * @param name its stateId or profileId; empty for all on the shelf
     */
    public void write(DocumentShelf shelf, String name) {
        bounds(true).ifPresent(bounds -> write(bounds, shelf, name));
    }

    private void write(LaunchBounds bounds, DocumentShelf shelf, String name) {
        new LaunchRules(bounds).document(shelf, true);
        listeners.of(bounds).document(bounds, shelf, name);
    }

    private Optional<LaunchBounds> bounds(boolean forUpdate) {
        if (!narrow()) {
            return Optional.empty();
        }
        return Optional.of(launches.find(current.get().id(), forUpdate)
                .filter(kept -> !kept.ended(clock.instant()))
                .orElseThrow(LaunchRule.ENDED::refusal)
                .bounds());
    }
}
