package dk.loeft.xapi.internal.web;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.xapi.LaunchRefusedException;
import dk.loeft.xapi.LrsAccess;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.XapiRule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lets requests in and brings them to their resource. */
@Dependent
class Router {
    private static final Pattern BEARER = Pattern.compile("(?i)bearer +([A-Za-z0-9._~+/=-]{1,512})");

    private final StatementsEndpoint statements;

    private final DocumentsEndpoint documents;

    private final KnowledgeEndpoint knowledge;

    private final LrsAccess access;

    private final CurrentActor current;

    @Inject
    Router(
            StatementsEndpoint statements,
            DocumentsEndpoint documents,
            KnowledgeEndpoint knowledge,
            LrsAccess access,
            CurrentActor current) {
        this.statements = statements;
        this.documents = documents;
        this.knowledge = knowledge;
        this.access = access;
        this.current = current;
    }

    XapiResponse answer(XapiRequest request) throws IOException {
        if (request.path().equals("/about")) {
            return KnowledgeEndpoint.about(request);
        }
        Optional<Actor> actor = actor(request.header("authorization").orElse(""));
        if (actor.isEmpty()) {
            return XapiResponse.refusal(
                            XapiResponse.UNAUTHORIZED,
                            "Send the key and secret of a credential (Basic), or a bearer token, in Authorization.")
                    .with("WWW-Authenticate", challenge(request));
        }
        current.become(actor.get());
        try {
            return resource(request);
        } catch (NotPermittedException refused) {
            return XapiResponse.refusal(
                    XapiResponse.FORBIDDEN, "The scopes of this credential do not give leave to do that.");
        } catch (LaunchRefusedException refused) {
            return XapiResponse.refusal(XapiResponse.FORBIDDEN, String.valueOf(refused.getMessage()));
        } catch (InvalidXapiException refused) {
            int status = refused.rule() == XapiRule.CONFLICT ? XapiResponse.CONFLICT : XapiResponse.BAD_REQUEST;
            return XapiResponse.refusal(status, refused.getMessage() + ".");
        }
    }

    /** A browser would ask its reader for a password if it were told of Basic, while a package waits for the answer. */
    private static String challenge(XapiRequest request) {
        boolean page = request.header("origin").isPresent()
                || request.header("sec-fetch-mode").isPresent();
        return page ? "Bearer realm=\"xAPI\"" : "Basic realm=\"xAPI\", charset=\"UTF-8\"";
    }

    private XapiResponse resource(XapiRequest request) throws IOException {
        return switch (request.path()) {
            case "/statements" -> statements.answer(request);
            case "/activities/state" -> documents.state(request);
            case "/activities/profile" -> documents.activityProfile(request);
            case "/agents/profile" -> documents.agentProfile(request);
            case "/agents" -> knowledge.agents(request);
            case "/activities" -> knowledge.activities(request);
            default -> XapiResponse.refusal(XapiResponse.NOT_FOUND, "xAPI has no such resource.");
        };
    }

    private Optional<Actor> actor(String authorization) {
        Matcher bearer = BEARER.matcher(authorization.strip());
        if (bearer.matches()) {
            return access.actorOfBearer(bearer.group(1));
        }
        return BasicCredential.of(authorization).flatMap(each -> access.actorOf(each.name(), each.secret()));
    }
}
