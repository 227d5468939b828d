package dk.loeft.xapi.internal.web;

import dk.loeft.shared.Retry;
import dk.loeft.xapi.DocumentAnswer;
import dk.loeft.xapi.DocumentShelf;
import dk.loeft.xapi.DocumentWrite;
import dk.loeft.xapi.LrsDocument;
import dk.loeft.xapi.LrsProfiles;
import dk.loeft.xapi.LrsStates;
import dk.loeft.xapi.Precondition;
import dk.loeft.xapi.model.XapiJson;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonArrayBuilder;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * {@code /xapi/activities/state}, {@code /xapi/activities/profile} and {@code /xapi/agents/profile} (1.0.3 Communication 2.2,
 * 2.3, 2.6 and 2.7; 2.0 4.1.6.2, 4.1.6.5 and 4.1.6.6).
 */
@Dependent
class DocumentsEndpoint {
    private static final int LARGEST = 10 << 20;

    private static final String ACTIVITY_ID = "activityId";

    private static final String AGENT = "agent";

    private static final String REGISTRATION = "registration";

    private static final String SINCE = "since";

    private static final String STATE_ID = "stateId";

    private static final String PROFILE_ID = "profileId";

    private final LrsStates states;

    private final LrsProfiles profiles;

    @Inject
    DocumentsEndpoint(LrsStates states, LrsProfiles profiles) {
        this.states = states;
        this.profiles = profiles;
    }

    /**
     * What a request is about.
     *
     * @param name the parameter that names the document
     * @param allowed the parameters that name the shelf
     */
    private record Target(DocumentShelf shelf, String name, String... allowed) {
        String[] with(String... more) {
            return Stream.concat(Arrays.stream(allowed), Arrays.stream(more)).toArray(String[]::new);
        }
    }

    XapiResponse state(XapiRequest request) throws IOException {
        DocumentShelf shelf =
                DocumentShelf.state(request.needIri(ACTIVITY_ID), request.needAgent(AGENT), request.uuid(REGISTRATION));
        Target target = new Target(shelf, STATE_ID, ACTIVITY_ID, AGENT, REGISTRATION);
        if (request.method().equals("DELETE") && !request.has(STATE_ID)) {
            request.allow(target.allowed());
            Retry.of(() -> {
                states.clear(shelf);
                return true;
            });
            return XapiResponse.of(XapiResponse.NO_CONTENT);
        }
        return answer(request, target, DocumentAccess.of(states));
    }

    XapiResponse activityProfile(XapiRequest request) throws IOException {
        DocumentShelf shelf = DocumentShelf.activityProfile(request.needIri(ACTIVITY_ID));
        return answer(request, new Target(shelf, PROFILE_ID, ACTIVITY_ID), DocumentAccess.of(profiles));
    }

    XapiResponse agentProfile(XapiRequest request) throws IOException {
        DocumentShelf shelf = DocumentShelf.agentProfile(request.needAgent(AGENT));
        return answer(request, new Target(shelf, PROFILE_ID, AGENT), DocumentAccess.of(profiles));
    }

    private static XapiResponse answer(XapiRequest request, Target target, DocumentAccess access) throws IOException {
        return switch (request.method()) {
            case "GET" -> request.has(target.name()) ? one(request, target, access) : names(request, target, access);
            case "PUT", "POST" -> write(request, target, access);
            case "DELETE" -> delete(request, target, access);
            default -> XapiResponse.of(XapiResponse.METHOD_NOT_ALLOWED).with("Allow", "DELETE, GET, HEAD, POST, PUT");
        };
    }

    private static XapiResponse names(XapiRequest request, Target target, DocumentAccess access) {
        request.allow(target.with(SINCE));
        JsonArrayBuilder names = XapiJson.arrayBuilder();
        access.names(target.shelf(), request.moment(SINCE)).forEach(names::add);
        return XapiResponse.json(names.build());
    }

    private static XapiResponse one(XapiRequest request, Target target, DocumentAccess access) {
        request.allow(target.with(target.name(), SINCE));
        request.moment(SINCE);
        Optional<LrsDocument> found = access.find(target.shelf(), request.need(target.name()));
        if (found.isEmpty()) {
            return XapiResponse.refusal(XapiResponse.NOT_FOUND, "There is no such document.");
        }
        LrsDocument document = found.get();
        return XapiResponse.bytes(document.contentType(), document.body())
                .with("ETag", '"' + document.etag() + '"')
                .with("Last-Modified", StatementWriter.httpDate(document.updated()));
    }

    private static XapiResponse write(XapiRequest request, Target target, DocumentAccess access) throws IOException {
        request.allow(target.with(target.name()));
        String name = request.need(target.name());
        byte[] body = request.body().readNBytes(LARGEST + 1);
        if (body.length > LARGEST) {
            throw new TooLargeException(LARGEST);
        }
        boolean merge = request.method().equals("POST");
        if (request.mediaType().equals("application/json")) {
            // Whoever reads it later will take it for JSON; what is posted must be an object to be merged.
            if (merge) {
                XapiJson.object(body, "document");
            } else {
                XapiJson.value(body, "document");
            }
        }
        DocumentWrite document = new DocumentWrite(request.contentType(), body, merge, precondition(request, target));
        return answer(Retry.of(() -> access.write(target.shelf(), name, document)));
    }

    private static XapiResponse delete(XapiRequest request, Target target, DocumentAccess access) {
        request.allow(target.with(target.name()));
        String name = request.need(target.name());
        Precondition precondition =
                new Precondition(tags(request, "if-match"), tags(request, "if-none-match"), Precondition.Need.NEVER);
        return answer(Retry.of(() -> access.delete(target.shelf(), name, precondition)));
    }

    private static XapiResponse answer(DocumentAnswer answer) {
        return switch (answer) {
            case DONE -> XapiResponse.of(XapiResponse.NO_CONTENT);
            case PRECONDITION_FAILED ->
                XapiResponse.refusal(
                        XapiResponse.PRECONDITION_FAILED,
                        "The document is not what If-Match or If-None-Match say; nothing was changed. Read it again.");
            case PRECONDITION_MISSING ->
                XapiResponse.refusal(
                        XapiResponse.CONFLICT,
                        "There is such a document already. Read it, and send its ETag in If-Match to replace it, or"
                                + " If-None-Match: * to store only a new one.");
            case PRECONDITION_UNSAID ->
                XapiResponse.refusal(
                        XapiResponse.BAD_REQUEST,
                        "Send If-None-Match: * to store a new document, or the ETag of the one to be replaced in If-Match.");
        };
    }

    /** Only PUT must say what it replaces; states only since 2.0 (1.0.3 Communication 3.1; 2.0 4.1.4). */
    private static Precondition precondition(XapiRequest request, Target target) {
        return new Precondition(tags(request, "if-match"), tags(request, "if-none-match"), need(request, target));
    }

    private static Precondition.Need need(XapiRequest request, Target target) {
        if (!request.method().equals("PUT")) {
            return Precondition.Need.NEVER;
        }
        if (target.shelf().resource() != DocumentShelf.Resource.STATE) {
            return Precondition.Need.ALWAYS;
        }
        return request.version() == XapiVersion.V2_0 ? Precondition.Need.TO_REPLACE : Precondition.Need.NEVER;
    }

    private static Optional<List<String>> tags(XapiRequest request, String header) {
        return request.header(header).map(value -> Arrays.stream(value.split(","))
                .map(tag -> tag.strip().replaceFirst("^W/", "").replace("\"", ""))
                .toList());
    }
}
