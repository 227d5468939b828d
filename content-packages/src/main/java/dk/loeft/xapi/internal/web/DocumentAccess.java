package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.DocumentAnswer;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.LrsProfiles;
import dk.loeft.xapi.LrsStates;
import dk.loeft.xapi.Precondition;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The use cases that states and profiles have in common; they differ in who may do them. */
interface DocumentAccess {
    Optional<LrsDocument> find(DocumentShelf shelf, String name);

    List<String> names(DocumentShelf shelf, Optional<Instant> since);

    DocumentAnswer write(DocumentShelf shelf, String name, DocumentWrite document);

    DocumentAnswer delete(DocumentShelf shelf, String name, Precondition precondition);

    static DocumentAccess of(LrsStates states) {
        return new DocumentAccess() {
            @Override
            public Optional<LrsDocument> find(DocumentShelf shelf, String name) {
                return states.find(shelf, name);
            }

            @Override
            public List<String> names(DocumentShelf shelf, Optional<Instant> since) {
                return states.names(shelf, since);
            }

            @Override
            public DocumentAnswer write(DocumentShelf shelf, String name, DocumentWrite document) {
                return states.write(shelf, name, document);
            }

            @Override
            public DocumentAnswer delete(DocumentShelf shelf, String name, Precondition precondition) {
                return states.delete(shelf, name, precondition);
            }
        };
    }

    static DocumentAccess of(LrsProfiles profiles) {
        return new DocumentAccess() {
            @Override
            public Optional<LrsDocument> find(DocumentShelf shelf, String name) {
                return profiles.find(shelf, name);
            }

            @Override
            public List<String> names(DocumentShelf shelf, Optional<Instant> since) {
                return profiles.names(shelf, since);
            }

            @Override
            public DocumentAnswer write(DocumentShelf shelf, String name, DocumentWrite document) {
                return profiles.write(shelf, name, document);
            }

            @Override
            public DocumentAnswer delete(DocumentShelf shelf, String name, Precondition precondition) {
                return profiles.delete(shelf, name, precondition);
            }
        };
    }
}
