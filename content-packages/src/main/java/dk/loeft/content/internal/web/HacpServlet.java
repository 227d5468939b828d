package dk.loeft.content.internal.web;

import dk.loeft.content.CommitAnswer;
import dk.loeft.content.Hacp;
import dk.loeft.content.Tracking;
import dk.loeft.content.engine.aicc.HacpAnswer;
import dk.loeft.content.engine.aicc.HacpError;
import dk.loeft.content.engine.aicc.HacpMessage;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What assignable units of AICC post (CMI001, appendix A): {@code POST /content/hacp}, a form whose session is the launch's secret.
 * Errors of the protocol are answered with 200 and a number, as the protocol wants it. Cookies play no part; beside the content's
 * own origin, only pages of hosts on the list may post.
 *
 * <p>{@code POST /content/hacp/standing} is the player's: where the learner stands after what the unit posted.
 */
@WebServlet({"/content/hacp", "/content/hacp/standing"})
public class HacpServlet extends LaunchedServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int LARGEST_BODY = 2 << 20;

    private final transient Hacp hacp;

    private final transient Tracking tracking;

    private final transient CurrentActor current;

    private final transient ContentHosts hosts;

    @Inject
    HacpServlet(Origins origins, Hacp hacp, Tracking tracking, CurrentActor current, ContentHosts hosts) {
        super(origins, tracking, current);
        this.hacp = hacp;
        this.tracking = tracking;
        this.current = current;
        this.hosts = hosts;
    }

    @Override
    protected void doOptions(HttpServletRequest request, HttpServletResponse response) {
        if (admit(request, response)) {
            response.setHeader("Access-Control-Allow-Methods", "POST");
            response.setHeader("Access-Control-Allow-Headers", "Content-Type");
            response.setHeader("Access-Control-Max-Age", "3600");
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        }
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (request.getServletPath().endsWith("/standing")) {
            if (enter(request, response)) {
                send(
                        response,
                        JSON,
                        TrackJson.write(new CommitAnswer.Stored(0, hacp.standing()))
                                .toString());
            }
            return;
        }
        if (!admit(request, response)) {
            return;
        }
        byte[] body = request.getInputStream().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        send(
                response,
                "text/plain; charset=utf-8",
                answer(HacpMessage.parse(body)).text());
    }

    private HacpAnswer answer(HacpMessage message) {
        Optional<Actor> actor = tracking.actorOf(message.session());
        if (actor.isEmpty()) {
            return HacpAnswer.of(HacpError.INVALID_SESSION);
        }
        current.become(actor.get());
        try {
            return hacp.answer(message);
        } catch (NotPermittedException gone) {
            return HacpAnswer.of(HacpError.INVALID_SESSION);
        }
    }

    /** Units at other hosts may read the answer if their host is on the list; of others nothing is taken. */
    private boolean admit(HttpServletRequest request, HttpServletResponse response) {
        @Nullable String origin = request.getHeader("Origin");
        response.addHeader("Vary", "Origin");
        if (origins().admitsFrom(origin)) {
            return true;
        }
        if (!hosts.allow(origin == null ? "" : origin)) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
            return false;
        }
        response.setHeader("Access-Control-Allow-Origin", origin);
        return true;
    }
}
