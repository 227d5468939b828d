package dk.loeft.organisation;

import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * The actor of the running request. The entrance (a filter that knows the session or the token) sets it once; use cases
 * read it. A request without an entrance has no actor and is let into nothing but what is open to all.
 */
@RequestScoped
public class CurrentActor {
    private Optional<Actor> actor = Optional.empty();

    private int depth;

    /** Sets the actor of this request. */
    public void become(Actor who) {
        this.actor = Optional.of(who);
    }

    public Optional<Actor> find() {
        return actor;
    }

    /**
     * The actor.
     *
     * @throws NotPermittedException if nobody is signed in
     */
    public Actor get() {
        return actor.orElseThrow(NotPermittedException::new);
    }

    /**
     * The person who acts.
     *
     * @throws NotPermittedException if no person acts
     */
    public PersonId person() {
        return get().person().orElseThrow(NotPermittedException::new);
    }

    /** Does something as somebody else within this request, for example as the system at start-up. */
    public <T> T as(Actor who, Supplier<T> work) {
        Optional<Actor> before = actor;
        actor = Optional.of(who);
        try {
            return work.get();
        } finally {
            actor = before;
        }
    }

    /** Whether a use case is running, so that a part of a use case may be called. */
    public boolean withinUseCase() {
        return depth > 0;
    }

    /** Marks the begin of a use case; the interceptor alone calls it. */
    public void enter() {
        depth++;
    }

    /** Marks the end of a use case; the interceptor alone calls it. */
    public void leave() {
        depth--;
    }
}
