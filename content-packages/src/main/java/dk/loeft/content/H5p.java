package dk.loeft.content;

import static dk.loeft.organisation.Permission.TRACK;

import dk.loeft.organisation.Requires;
import java.util.List;

/**
 * What the H5P player reports. The actor is the launch; {@link Tracking#actorOf} knows it by its token.
 *
 * <p>A {@link Commit} of the player has the element {@value #STATE}, what the content wants to get back, and for each statement of
 * its content an element whose name begins with {@value #STATEMENT}, followed by the statement's id. Statements are stored in the
 * learning record store as the learner's, in the transaction that keeps the state; the same statement twice is stored once. What
 * they say of the content as a whole becomes the result of the part.
 */
public interface H5p {
    String STATE = "state";

    String STATEMENT = "statement.";

    /** Stores work of earlier launches that the browser could not send, then says what the content begins with. */
    @Requires(value = TRACK, audited = false)
    H5pLaunch start(List<Commit> pending);

    /** Stores commits of this launch or of earlier ones of its attempt: all of them or none. */
    @Requires(value = TRACK, audited = false)
    CommitAnswer commit(List<Commit> commits);
}
