package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.LrsAccess;
import dk.loeft.xapi.LrsBearer;
import dk.loeft.xapi.XapiScope;
import dk.loeft.xapi.model.XapiJson;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;

/** {@code POST /xapi/oauth/token}: a bearer token for a credential (RFC 6749, section 4.4, client credentials grant). */
@Dependent
class TokenEndpoint {
    private final LrsAccess access;

    @Inject
    TokenEndpoint(LrsAccess access) {
        this.access = access;
    }

    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!request.getMethod().equals("POST")) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
            return;
        }
        if (!"client_credentials".equals(request.getParameter("grant_type"))) {
            send(response, HttpServletResponse.SC_BAD_REQUEST, error("unsupported_grant_type"));
            return;
        }
        Optional<BasicCredential> client = client(request);
        if (client.flatMap(each -> access.actorOf(each.name(), each.secret())).isEmpty()) {
            response.setHeader("WWW-Authenticate", "Basic realm=\"xAPI\", charset=\"UTF-8\"");
            send(response, HttpServletResponse.SC_UNAUTHORIZED, error("invalid_client"));
            return;
        }
        String asked =
                Optional.ofNullable(request.getParameter("scope")).orElse("").strip();
        Set<XapiScope> scopes = XapiScope.read(asked);
        Optional<LrsBearer> bearer = scopes.isEmpty() && !asked.isEmpty()
                ? Optional.empty()
                : client.flatMap(each -> access.bearer(each.name(), each.secret(), scopes));
        if (bearer.isPresent()) {
            send(response, HttpServletResponse.SC_OK, json(bearer.get()));
        } else {
            send(response, HttpServletResponse.SC_BAD_REQUEST, error("invalid_scope"));
        }
    }

    /** In a header, or as fields of the form (RFC 6749, section 2.3.1). */
    private static Optional<BasicCredential> client(HttpServletRequest request) {
        Optional<BasicCredential> header = BasicCredential.of(request.getHeader("Authorization"));
        String id = request.getParameter("client_id");
        String secret = request.getParameter("client_secret");
        return header.isPresent() || id == null || secret == null
                ? header
                : Optional.of(new BasicCredential(id, secret));
    }

    private static JsonObject json(LrsBearer bearer) {
        return XapiJson.objectBuilder()
                .add("access_token", bearer.token())
                .add("token_type", "Bearer")
                .add("expires_in", bearer.life().toSeconds())
                .add("scope", XapiScope.written(bearer.scopes()))
                .build();
    }

    private static JsonObject error(String code) {
        return XapiJson.objectBuilder().add("error", code).build();
    }

    private static void send(HttpServletResponse response, int status, JsonObject json) throws IOException {
        response.setStatus(status);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType("application/json");
        response.getOutputStream().write(json.toString().getBytes(StandardCharsets.UTF_8));
    }
}
