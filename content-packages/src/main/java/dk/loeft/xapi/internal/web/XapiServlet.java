package dk.loeft.xapi.internal.web;

import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.internal.NodeLateException;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.XapiVersion;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.util.Optional;

/**
 * The learning record store. Cookies play no part: every request brings a credential, so that pages of any origin may ask
 * (1.0.3 Communication 3; 2.0 4.1.9).
 */
@WebServlet("/xapi/*")
public class XapiServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String VERSION = "X-Experience-API-Version";

    private static final String CONSISTENT_THROUGH = "X-Experience-API-Consistent-Through";

    private final transient Router router;

    private final transient TokenEndpoint tokens;

    private final transient Lrs lrs;

    private final transient Clock clock;

    @Inject
    XapiServlet(Router router, TokenEndpoint tokens, Lrs lrs, Clock clock) {
        this.router = router;
        this.tokens = tokens;
        this.lrs = lrs;
        this.clock = clock;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        allowAnyOrigin(response);
        if (request.getMethod().equals("OPTIONS")) {
            response.setStatus(HttpServletResponse.SC_NO_CONTENT);
        } else if ("/oauth/token".equals(request.getPathInfo())) {
            tokens.answer(request, response);
        } else {
            response.setHeader(VERSION, version(request));
            response.setHeader("Date", StatementWriter.httpDate(clock.instant()));
            response.setHeader(CONSISTENT_THROUGH, lrs.consistentThrough().toString());
            send(answer(request, response), request, response);
        }
    }

    /**
     * The newest version of the rules the sender speaks of. One who names none speaks 0.9, the last version without that header
     * (1.0.3 Communication 3.3); their request is refused under that name.
     */
    private static String version(HttpServletRequest request) {
        return Optional.ofNullable(request.getHeader(VERSION))
                .map(named -> XapiVersion.of(named).orElse(XapiVersion.V2_0).text())
                .orElse("0.9");
    }

    private XapiResponse answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        try {
            XapiRequest read = Requests.read(request);
            response.setHeader(VERSION, read.version().text());
            return router.answer(read);
        } catch (InvalidXapiException refused) {
            return XapiResponse.refusal(XapiResponse.BAD_REQUEST, refused.getMessage() + ".");
        } catch (NodeLateException late) {
            return XapiResponse.refusal(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE,
                            "The server was cut off for a moment; nothing was stored. Send it again.")
                    .with("Retry-After", "1");
        } catch (TooLargeException refused) {
            return XapiResponse.refusal(XapiResponse.TOO_LARGE, String.valueOf(refused.getMessage()));
        }
    }

    private static void send(XapiResponse answer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        if (answer.body().isEmpty()) {
            return;
        }
        XapiResponse.Body body = answer.body().get();
        response.setHeader("Content-Type", body.contentType());
        // What was uploaded as a document must not act as a page of this origin.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        if (body.length() >= 0) {
            response.setContentLengthLong(body.length());
        }
        if (!request.getMethod().equals("HEAD")) {
            body.writer().write(response.getOutputStream());
        }
    }

    private static void allowAnyOrigin(HttpServletResponse response) {
        response.setHeader("Access-Control-Allow-Origin", "*");
        response.setHeader("Access-Control-Allow-Methods", "DELETE, GET, HEAD, OPTIONS, POST, PUT");
        response.setHeader(
                "Access-Control-Allow-Headers",
                "Accept-Language, Authorization, Content-Type, If-Match, If-None-Match, " + VERSION);
        response.setHeader(
                "Access-Control-Expose-Headers", "ETag, Last-Modified, " + VERSION + ", " + CONSISTENT_THROUGH);
        response.setHeader("Access-Control-Max-Age", "86400");
        response.setHeader("Cache-Control", "no-store");
    }
}
