package dk.loeft.xapi.internal.documents;

import dk.loeft.xapi.DocumentAnswer;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.internal.Digest;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiRule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/** Keeps documents and changes them only as their senders mean it. */
@Dependent
class Documents {
    private static final String JSON = "application/json";

    private final DocumentRepository repository;

    private final Clock clock;

    @Inject
    Documents(DocumentRepository repository, Clock clock) {
        this.repository = repository;
        this.clock = clock;
    }

    Optional<LrsDocument> find(DocumentShelf shelf, String name) {
        return repository.find(shelf, name, false);
    }

    List<String> names(DocumentShelf shelf, Optional<Instant> since) {
        return repository.names(shelf, since);
    }

    DocumentAnswer write(DocumentShelf shelf, String name, DocumentWrite write) {
        Optional<LrsDocument> stored = repository.find(shelf, name, true);
        DocumentAnswer answer = write.precondition().judge(stored.map(LrsDocument::etag));
        if (answer == DocumentAnswer.DONE) {
            byte[] body = write.merge() && stored.isPresent() ? merged(stored.get(), write) : write.body();
            repository.save(
                    shelf,
                    name,
                    new LrsDocument(write.contentType(), body, etag(body), clock.instant()),
                    stored.isPresent());
        }
        return answer;
    }

    DocumentAnswer delete(DocumentShelf shelf, String name, Precondition precondition) {
        DocumentAnswer answer =
                precondition.judge(repository.find(shelf, name, true).map(LrsDocument::etag));
        if (answer == DocumentAnswer.DONE) {
            repository.delete(shelf, name);
        }
        return answer;
    }

    void clear(DocumentShelf shelf) {
        repository.clear(shelf);
    }

    /** The top properties of the newer document on top of those of the stored one (1.0.3 Communication 2.2). */
    private static byte[] merged(LrsDocument stored, DocumentWrite write) {
        if (!isJson(stored.contentType()) || !isJson(write.contentType())) {
            throw new InvalidXapiException("document", XapiRule.DOCUMENT_MERGE);
        }
        JsonObjectBuilder merged = XapiJson.objectBuilder(object(stored.body()));
        object(write.body()).forEach(merged::add);
        return merged.build().toString().getBytes(StandardCharsets.UTF_8);
    }

    private static JsonObject object(byte[] body) {
        try {
            return XapiJson.object(body, "document");
        } catch (InvalidXapiException e) {
            InvalidXapiException refusal = new InvalidXapiException("document", XapiRule.DOCUMENT_MERGE);
            refusal.initCause(e);
            throw refusal;
        }
    }

    private static boolean isJson(String contentType) {
        return contentType.split(";", 2)[0].strip().equalsIgnoreCase(JSON);
    }

    private static String etag(byte[] body) {
        return HexFormat.of().formatHex(Digest.digest("SHA-1", body));
    }
}
