package dk.loeft.xapi;

import static dk.loeft.organisation.Permission.READ_PROFILES;
import static dk.loeft.organisation.Permission.WRITE_PROFILES;

import dk.loeft.organisation.Requires;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What is kept about an activity or an agent (1.0.3 Communication 2.6 and 2.7). */
public interface LrsProfiles {
    @Requires(value = READ_PROFILES, audited = false)
    Optional<LrsDocument> find(DocumentShelf shelf, String name);

    /** The names of the documents on a shelf; with a moment only of those that were changed after it. */
    @Requires(value = READ_PROFILES, audited = false)
    List<String> names(DocumentShelf shelf, Optional<Instant> since);

    /**
     * Stores a document.
     *
     * @throws dk.loeft.xapi.model.InvalidXapiException if documents are to be merged that are not both JSON objects
     */
    @Requires(value = WRITE_PROFILES, audited = false)
    DocumentAnswer write(DocumentShelf shelf, String name, DocumentWrite document);

    /** Removes a document; one that is not there is no mistake. */
    @Requires(value = WRITE_PROFILES, audited = false)
    DocumentAnswer delete(DocumentShelf shelf, String name, Precondition precondition);
}
