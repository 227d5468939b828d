package dk.loeft.organisation;

import jakarta.enterprise.context.RequestScoped;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The actor of the running request. The entrance (a filter that knows the session or the token) sets it once; use cases
 * read it. A request without an entrance has no actor and is let into nothing but what is open to all.
 */
@RequestScoped
public class CurrentActor {
    private Optional<Actor> actor = Optional.empty();

    private int depth;

    private Use use = Use.UNTOLD;

    /**
     * What a running use case told of for whom it is done.
     *
     * @param told whether it did; else it follows from the permission alone
     * @param onBehalfOf the leader, if the actor is a deputy there
     */
    public record Use(boolean told, Optional<PersonId> onBehalfOf) {
        static final Use UNTOLD = new Use(false, Optional.empty());
    }

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

    /** The person who acts, absent for tokens, the system, and where nobody is signed in: who is written down as the author. */
    public Optional<PersonId> author() {
        return actor.flatMap(Actor::person);
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

    /** Tells where the permission is used, so that what a deputy does there is known as done for the leader of that place. */
    public void actIn(String unitPath, Permission permission) {
        use = new Use(true, get().onBehalfOf(permission, unitPath));
    }

    /** Whom the actor never decides about as the leader of a team: the actor, and the leaders for whom the actor deputises. */
    public Set<PersonId> outsideTeam() {
        Set<PersonId> outside = new HashSet<>(get().deputisesFor());
        outside.add(person());
        return outside;
    }

    /**
     * Whether somebody whose main position lies there is the actor's to decide about: neither the actor nor the leader for whom it
     * would be. Tells that the permission is used there.
     */
    public boolean decidesAbout(PersonId somebody, String unitPath, Permission permission) {
        if (person().equals(somebody)) {
            return false;
        }
        actIn(unitPath, permission);
        return !onBehalfOf().equals(Optional.of(somebody));
    }

    /** The leader for whom the running use case is done, as far as it was told where. */
    public Optional<PersonId> onBehalfOf() {
        return use.onBehalfOf();
    }

    /** The leader for whom a use case that asks for a permission is done: of the place that was told, else of the one led for. */
    public Optional<PersonId> onBehalfOf(Permission permission) {
        return use.told() ? use.onBehalfOf() : get().onBehalfOf(permission);
    }

    /** Marks the begin of a use case and hands out what the one around it had told; the interceptor alone calls it. */
    public Use enter() {
        Use around = use;
        use = Use.UNTOLD;
        depth++;
        return around;
    }

    /** Marks the end of a use case; the interceptor alone calls it. */
    public void leave(Use around) {
        use = around;
        depth--;
    }
}
