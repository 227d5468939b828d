package dk.loeft.content.internal.web;

import dk.loeft.content.Cmi5;
import dk.loeft.content.Cmi5Launch;
import dk.loeft.content.Cmi5Standing;
import dk.loeft.content.Cmi5Token;
import dk.loeft.content.Tracking;
import dk.loeft.learning.PartState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.shared.Retry;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * What the player of cmi5 asks, with its launch token as bearer token: {@code POST /content/cmi5/launch} and {@code
 * /content/cmi5/state}; and the fetch URL of units, {@code POST /content/cmi5/fetch?k=…} (8.2).
 */
@WebServlet("/content/cmi5/*")
public class Cmi5Servlet extends ContentServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Cmi5 cmi5;

    private final transient Tracking tracking;

    private final transient CurrentActor current;

    @Inject
    Cmi5Servlet(Origins origins, Cmi5 cmi5, Tracking tracking, CurrentActor current) {
        super(origins);
        this.cmi5 = cmi5;
        this.tracking = tracking;
        this.current = current;
    }

    /** Units may lie on other origins; what they may have is told by the secret in the address, cookies play no part. */
    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        if ("/fetch".equals(request.getPathInfo())) {
            anyOrigin(response);
        }
        response.setStatus(HttpServletResponse.SC_NO_CONTENT);
    }

    private static void anyOrigin(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "OPTIONS, POST");
        response.setHeader("Access-Control-Allow-Headers", "Authorization, Content-Type");
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        String path = Optional.ofNullable(request.getPathInfo()).orElse("");
        if (path.equals("/fetch")) {
            anyOrigin(response);
            fetch(Optional.ofNullable(request.getParameter("k")).orElse(""), response);
        } else if (!origins().admitsFrom(request.getHeader("Origin"))) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        } else {
            enter(request, path, response);
        }
    }

    private void fetch(String secret, HttpServletResponse response) throws IOException {
        Cmi5Token token = Retry.of(() -> cmi5.fetch(secret));
        if (token instanceof Cmi5Token.Given given) {
            send(
                    response,
                    Json.createObjectBuilder().add("auth-token", given.token()).build());
        } else {
            boolean spent = token instanceof Cmi5Token.Spent;
            send(
                    response,
                    Json.createObjectBuilder()
                            .add("error-code", spent ? "1" : "2")
                            .add(
                                    "error-text",
                                    spent
                                            ? "The authorization token has already been returned, or the session has ended."
                                            : "There is no such session, or it has expired.")
                            .build());
        }
    }

    private void enter(HttpServletRequest request, String path, HttpServletResponse response) throws IOException {
        Optional<Actor> actor = Bearer.of(request.getHeader("Authorization")).flatMap(tracking::actorOf);
        if (actor.isEmpty()) {
            response.setHeader("WWW-Authenticate", "Bearer");
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            return;
        }
        current.become(actor.get());
        try {
            switch (path) {
                case "/launch" -> send(response, launch(Retry.of(cmi5::begin)));
                case "/state" -> send(response, state(cmi5.standing()));
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotPermittedException refused) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private JsonObject launch(Cmi5Launch launch) {
        return Json.createObjectBuilder()
                .add("launch", launch.session())
                .add(
                        "item",
                        Json.createObjectBuilder()
                                .add("id", launch.unit())
                                .add("title", launch.title())
                                .add("href", launch.url()))
                .add("ownWindow", launch.ownWindow())
                .add("mode", launch.mode().name().toLowerCase(Locale.ROOT))
                .add("parentOrigin", origins().page())
                .add("locale", launch.language())
                .build();
    }

    private static JsonObject state(Cmi5Standing standing) {
        return Json.createObjectBuilder()
                .add("session", standing.session().name().toLowerCase(Locale.ROOT))
                .add("heard", standing.heard().map(Object::toString).orElse(""))
                .add("status", status(standing.unit()))
                .add("progress", standing.total() == 0 ? 0 : (double) standing.done() / standing.total())
                .add("courseCompleted", standing.completed())
                .add("courseFailed", false)
                .build();
    }

    private static String status(PartState state) {
        return switch (state) {
            case NOT_STARTED, LOCKED -> "not attempted";
            case IN_PROGRESS -> "incomplete";
            case COMPLETED -> "completed";
            case PASSED -> "passed";
            case FAILED -> "failed";
        };
    }

    private static void send(HttpServletResponse response, JsonObject json) throws IOException {
        byte[] body = json.toString().getBytes(StandardCharsets.UTF_8);
        response.setStatus(HttpServletResponse.SC_OK);
        response.setContentType("application/json");
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }
}
