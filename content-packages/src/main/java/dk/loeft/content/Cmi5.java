package dk.loeft.content;

import static dk.loeft.organisation.Permission.TRACK;

import dk.loeft.organisation.OpenToAll;
import dk.loeft.organisation.Requires;

/**
 * What the player asks of cmi5. The actor is the launch of the player ({@link dk.loeft.organisation.Actor.Kind#LAUNCH}); units
 * themselves speak to the record store.
 */
public interface Cmi5 {
    /**
     * Opens a session of the unit that was launched; sessions of the registration that are still open are abandoned (cmi5
     * 9.3.6).
     */
    @Requires(value = TRACK, audited = false)
    Cmi5Launch begin();

    /** Where the session and the course stand. */
    @Requires(value = TRACK, audited = false)
    Cmi5Standing standing();

    /**
     * Hands out the token of a session, once (cmi5 8.2).
     *
     * @param secret what the fetch URL carries
     */
    @OpenToAll(why = "the secret in the address tells whose session it is; the token comes of it")
    Cmi5Token fetch(String secret);
}
