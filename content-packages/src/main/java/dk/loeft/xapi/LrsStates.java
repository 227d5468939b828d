package dk.loeft.xapi;

import static dk.loeft.organisation.Permission.READ_STATE;
import static dk.loeft.organisation.Permission.WRITE_STATE;

import dk.loeft.organisation.Requires;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What activities keep for an agent from one time to the next (1.0.3 Communication 2.3). */
public interface LrsStates {
    @Requires(value = READ_STATE, audited = false)
    Optional<LrsDocument> find(DocumentShelf shelf, String name);

    /** The names of the documents on a shelf; with a moment only of those that were changed after it. */
    @Requires(value = READ_STATE, audited = false)
    List<String> names(DocumentShelf shelf, Optional<Instant> since);

    /**
     * Stores a document.
     *
     * @throws dk.loeft.xapi.model.InvalidXapiException if documents are to be merged that are not both JSON objects
     */
    @Requires(value = WRITE_STATE, audited = false)
    DocumentAnswer write(DocumentShelf shelf, String name, DocumentWrite document);

    /** Removes a document; one that is not there is no mistake. */
    @Requires(value = WRITE_STATE, audited = false)
    DocumentAnswer delete(DocumentShelf shelf, String name, Precondition precondition);

    /** Removes everything on a shelf. */
    @Requires(value = WRITE_STATE, audited = false)
    void clear(DocumentShelf shelf);
}
