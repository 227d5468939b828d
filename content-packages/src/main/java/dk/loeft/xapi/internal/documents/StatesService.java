package dk.loeft.xapi.internal.documents;

import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.DocumentAnswer;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.LrsStates;
import dk.loeft.xapi.Precondition;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class StatesService implements LrsStates {
    private final Documents documents;

    @Inject
    StatesService(Documents documents) {
        this.documents = documents;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected StatesService() {
        this.documents = null;
    }

    @Override
    public Optional<LrsDocument> find(DocumentShelf shelf, String name) {
        return documents.find(shelf, name);
    }

    @Override
    public List<String> names(DocumentShelf shelf, Optional<Instant> since) {
        return documents.names(shelf, since);
    }

    @Override
    public DocumentAnswer write(DocumentShelf shelf, String name, DocumentWrite document) {
        return documents.write(shelf, name, document);
    }

    @Override
    public DocumentAnswer delete(DocumentShelf shelf, String name, Precondition precondition) {
        return documents.delete(shelf, name, precondition);
    }

    @Override
    public void clear(DocumentShelf shelf) {
        documents.clear(shelf);
    }
}
