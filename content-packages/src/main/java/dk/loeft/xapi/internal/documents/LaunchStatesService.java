package dk.loeft.xapi.internal.documents;

import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.LaunchStates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Set;

@UseCases
@Transactional
@ApplicationScoped
class LaunchStatesService implements LaunchStates {
    private final DocumentRepository documents;

    private final Clock clock;

    @Inject
    LaunchStatesService(DocumentRepository documents, Clock clock) {
        this.documents = documents;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected LaunchStatesService() {
        this.documents = null;
        this.clock = null;
    }

    @Override
    public void copy(DocumentShelf from, DocumentShelf to, Set<String> except) {
        documents.copy(from, to, except, clock.instant());
    }
}
