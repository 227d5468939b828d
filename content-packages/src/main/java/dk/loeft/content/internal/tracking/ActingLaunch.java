package dk.loeft.content.internal.tracking;

import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** The launch that acts. Takes part in the transaction of whoever asks. */
@Dependent
public class ActingLaunch {
    private final Launches launches;

    private final ItemProgress progress;

    private final CurrentActor actor;

    @Inject
    public ActingLaunch(Launches launches, ItemProgress progress, CurrentActor actor) {
        this.launches = launches;
        this.progress = progress;
        this.actor = actor;
    }

    /**
     * The launch, its attempt locked, so that two requests at a time see each other.
     *
     * @throws NotPermittedException if no launch acts
     */
    public Opened get() {
        Actor who = actor.get();
        if (who.kind() != Actor.Kind.LAUNCH) {
            throw new NotPermittedException();
        }
        Opened found = launches.find(who.id()).orElseThrow(NotPermittedException::new);
        progress.lock(found.attempt());
        return launches.lock(found.id()).orElseThrow(NotPermittedException::new);
    }
}
