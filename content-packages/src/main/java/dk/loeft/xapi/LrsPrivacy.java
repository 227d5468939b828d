package dk.loeft.xapi;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;

import dk.loeft.organisation.Requires;
import dk.loeft.xapi.model.Ifi;

/** What the data protection regulation asks of the learning record store. */
public interface LrsPrivacy {
    /**
     * Erases who an agent is (GDPR, article 17): statements stay and still belong together, but to nobody who can be told;
     * what activities kept for the agent is removed. Whoever comes with the same identifier later is somebody else. What a
     * statement says of a person in free text, such as an answer, is not touched.
     *
     * @return whether anything was stored under that identifier
     */
    @Requires(ADMINISTER_ACCESS)
    boolean forget(Ifi agent);
}
