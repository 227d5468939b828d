package dk.loeft.xapi;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;

import dk.loeft.organisation.Requires;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Optional;

/** What the data protection regulation asks of the learning record store. */
public interface LrsPrivacy {
    /** How many agents {@link #find} tells of at most. */
    int MOST_FOUND = 50;

    /** Agents whose name or identifier holds a text of three characters or more; those found first, if there are many. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    List<KnownAgent> find(String text);

    /** What is known of an agent; absent if there is none of that number. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    Optional<KnownAgent> known(LrsAgentId agent);

    /**
     * Writes everything that is kept about an agent (GDPR, articles 15 and 20), as a JSON object: how the agent was written, the
     * documents, the statements in which the agent stands, and their attachments. A part at a time, however much it is.
     */
    @Requires(ADMINISTER_ACCESS)
    void export(LrsAgentId agent, OutputStream to) throws IOException;

    /**
     * Erases who an agent is (GDPR, article 17): statements stay and still belong together, but to nobody who can be told;
     * what activities kept for the agent is removed. Whoever comes with the same identifier later is somebody else. What a
     * statement says of a person in free text, such as an answer, is not touched.
     *
     * @param reason why; kept without whom it was about
     * @throws dk.loeft.shared.RefusedException if there is no such agent, or no reason
     */
    @Requires(ADMINISTER_ACCESS)
    LrsErasureId forget(LrsAgentId agent, String reason);
}
