package dk.loeft.content.internal.web;

import dk.loeft.content.Tracking;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** What a player asks with the launch token as bearer token. Cookies play no part, and no other origin is let in. */
abstract class LaunchedServlet extends ContentServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    static final String JSON = "application/json";

    private final transient Tracking tracking;

    private final transient CurrentActor current;

    LaunchedServlet(Origins origins, Tracking tracking, CurrentActor current) {
        super(origins);
        this.tracking = tracking;
        this.current = current;
    }

    /** Lets the launch of the token act; false when the request has been refused. */
    boolean enter(HttpServletRequest request, HttpServletResponse response) {
        if (!origins().admitsFrom(request.getHeader("Origin"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        Optional<Actor> actor = Bearer.of(request.getHeader("Authorization")).flatMap(tracking::actorOf);
        if (actor.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return false;
        }
        current.become(actor.get());
        return true;
    }

    static void send(HttpServletResponse response, String type, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
