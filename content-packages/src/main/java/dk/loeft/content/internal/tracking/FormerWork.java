package dk.loeft.content.internal.tracking;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.spi.FormerAttempts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToLongFunction;

/**
 * Work that a browser could not send before its attempt was succeeded by another one, on a new version or in another language.
 * The player of the successor finds it in the journal and brings it along. It is stored where it was done, as its own launch would
 * have stored it, and carried from there by the rules of every carrying.
 */
@Dependent
public class FormerWork {
    private final TrackingRepository tracking;

    private final FormerAttempts learning;

    private final CurrentActor actor;

    @Inject
    FormerWork(TrackingRepository tracking, FormerAttempts learning, CurrentActor actor) {
        this.tracking = tracking;
        this.learning = learning;
        this.actor = actor;
    }

    /**
     * Delivers the unsent work of former attempts. To be called before anything else is read or stored of the attempt itself.
     *
     * @param pending all that the journal held, oldest first
     * @param launch the launch that a piece of it belongs to
     * @param start begins a launch with one piece, acting as that launch
     * @return what belongs to the attempt of the launch that acts; what belongs to nobody's is left out
     */
    public <C> List<C> deliver(List<C> pending, ToLongFunction<C> launch, Function<C, ?> start) {
        TrackingKey mine = tracking.launch(actor.get().id())
                .orElseThrow(NotPermittedException::new)
                .key();
        List<C> own = new ArrayList<>();
        Map<C, OpenLaunch> others = new LinkedHashMap<>();
        for (C piece : pending) {
            tracking.launch(launch.applyAsLong(piece)).ifPresent(of -> {
                if (of.key().attempt().equals(mine.attempt())) {
                    own.add(piece);
                } else {
                    others.put(piece, of);
                }
            });
        }
        if (!others.isEmpty()) {
            List<AttemptId> former = tracking.former(mine);
            others.values().removeIf(of -> !former.contains(of.key().attempt()));
        }
        others.forEach((piece, of) ->
                actor.as(Actor.launch(of.id(), of.person()), () -> Optional.ofNullable(start.apply(piece))));
        if (!others.isEmpty()) {
            learning.takeAlong(mine.attempt());
        }
        return own;
    }
}
