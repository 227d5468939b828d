package dk.loeft.content.internal.web;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.ApiScope;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.Bundles;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;
import java.util.function.Supplier;

/** What all calls of the REST interface have in common: the token that says who acts, and refusals in the caller's language. */
@Dependent
class Api {
    private static final int UNPROCESSABLE = 422;

    private final Accounts accounts;

    private final CurrentActor current;

    @Inject
    Api(Accounts accounts, CurrentActor current) {
        this.accounts = accounts;
        this.current = current;
    }

    /**
     * Answers a call. The token alone says who acts; a session that a browser sends along does not count here.
     *
     * @param scope the scope that the call needs, named where the token lacks it
     */
    Response answer(HttpHeaders headers, ApiScope scope, Supplier<Response> call) {
        Optional<Actor> actor =
                Bearer.of(headers.getHeaderString(HttpHeaders.AUTHORIZATION)).flatMap(accounts::actorOfToken);
        if (actor.isEmpty()) {
            return Response.status(Response.Status.UNAUTHORIZED)
                    .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                    .entity(message(headers, "content.api.no-token", List.of()))
                    .build();
        }
        current.become(actor.get());
        try {
            return call.get();
        } catch (NotPermittedException refused) {
            return refusal(headers, Response.Status.FORBIDDEN.getStatusCode(), "content.api.scope", scope.text());
        } catch (MalformedCall malformed) {
            return refusal(headers, Response.Status.BAD_REQUEST.getStatusCode(), malformed.key(), malformed.field());
        } catch (RefusedException refused) {
            return Response.status(UNPROCESSABLE)
                    .entity(message(headers, refused.key(), refused.arguments()))
                    .build();
        }
    }

    /** A refusal with one of the sentences of this module. */
    static Response refusal(HttpHeaders headers, int status, String key, Object... named) {
        return Response.status(status)
                .entity(message(headers, key, List.of(named)))
                .build();
    }

    private static String message(HttpHeaders headers, String key, List<Object> named) {
        Locale locale = UploadJson.in(headers.getAcceptableLanguages()).locale();
        ResourceBundle bundle = Bundles.of("dk.loeft." + key.substring(0, key.indexOf('.')) + ".messages", locale);
        JsonObject json = Json.createObjectBuilder()
                .add("refused", key)
                .add("message", new MessageFormat(bundle.getString(key), locale).format(named.toArray()))
                .build();
        return json.toString();
    }
}
