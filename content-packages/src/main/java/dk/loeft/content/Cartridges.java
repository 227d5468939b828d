package dk.loeft.content;

import static dk.loeft.organisation.Permission.TRACK;

import dk.loeft.organisation.Requires;

/**
 * What the player of cartridges asks and tells. The actor is the launch; {@link Tracking#actorOf} knows it by its token. A launch
 * for browsing or review is answered, and nothing of it is kept.
 */
public interface Cartridges {
    /** The part that was launched. A page is done by being shown, a topic too unless it asks for a post. */
    @Requires(value = TRACK, audited = false)
    CartridgePart start();

    /** The learner has opened the link or the file: that is all there is to do. */
    @Requires(value = TRACK, audited = false)
    CartridgePart.Standing opened();
}
