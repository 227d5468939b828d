package dk.loeft.xapi.internal.documents;

import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.DocumentAnswer;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.LrsProfiles;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.internal.access.LaunchGate;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class ProfilesService implements LrsProfiles {
    private final Documents documents;

    private final LaunchGate gate;

    @Inject
    ProfilesService(Documents documents, LaunchGate gate) {
        this.documents = documents;
        this.gate = gate;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected ProfilesService() {
        this.documents = null;
        this.gate = null;
    }

    @Override
    public Optional<LrsDocument> find(DocumentShelf shelf, String name) {
        gate.read(shelf, name);
        return documents.find(shelf, name);
    }

    @Override
    public List<String> names(DocumentShelf shelf, Optional<Instant> since) {
        gate.read(shelf);
        return documents.names(shelf, since);
    }

    @Override
    public DocumentAnswer write(DocumentShelf shelf, String name, DocumentWrite document) {
        gate.write(shelf, name, document);
        return documents.write(shelf, name, document);
    }

    @Override
    public DocumentAnswer delete(DocumentShelf shelf, String name, Precondition precondition) {
        gate.write(shelf, name);
        return documents.delete(shelf, name, precondition);
    }
}
