package dk.loeft.content.internal.web;

import dk.loeft.content.Tracking;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * What players of ours send: JSON by POST, with the launch token as bearer token. The launch is the actor. Cookies play no part, and
 * no other origin is let in.
 */
abstract class LaunchServlet extends ContentServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LARGEST_BODY = 2 << 20;

    private final transient Tracking tracking;

    private final transient CurrentActor current;

    LaunchServlet(Origins origins, Tracking tracking, CurrentActor current) {
        super(origins);
        this.tracking = tracking;
        this.current = current;
    }

    /** Answers a request of the launch that is now the actor. */
    abstract void answer(String path, byte[] body, HttpServletResponse response) throws IOException, MalformedBody;

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!origins().admitsFrom(request.getHeader("Origin"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return;
        }
        Optional<Actor> actor = Bearer.of(request.getHeader("Authorization")).flatMap(tracking::actorOf);
        if (actor.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        current.become(actor.get());
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        try {
            answer(Optional.ofNullable(request.getPathInfo()).orElse(""), body, response);
        } catch (MalformedBody malformed) {
            JsonObject why = Json.createObjectBuilder()
                    .add("reason", malformed.getMessage())
                    .build();
            send(response, HttpServletResponse.SC_BAD_REQUEST, why);
        } catch (NotPermittedException refused) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    static void send(HttpServletResponse response, int status, JsonObject json) throws IOException {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(status);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
