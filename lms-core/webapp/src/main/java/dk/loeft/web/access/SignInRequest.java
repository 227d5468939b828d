package dk.loeft.web.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Asks a person to sign in, in the way that the kind of request understands. */
final class SignInRequest {
    private SignInRequest() {}

    /**
     * Answers with the way to the sign-in page, which leads back to what was asked for.
     *
     * @param ended whether a session came to its end, so that the page can say so
     */
    static void send(HttpServletRequest request, HttpServletResponse response, boolean ended) throws IOException {
        String address = address(request, ended);
        if (byFaces(request)) {
            // Jakarta Faces 4.0, section 2.2.6.1: a partial response carries a redirect of its own.
            response.setContentType("text/xml;charset=UTF-8");
            response.getWriter()
                    .printf(
                            "<?xml version=\"1.0\" encoding=\"UTF-8\"?>"
                                    + "<partial-response><redirect url=\"%s\"/></partial-response>",
                            address.replace("&", "&amp;"));
        } else if (byScript(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(address);
        }
    }

    /** Whether the sign-in form was sent from a page whose session is over, so that its view is gone. */
    static boolean isStale(String path, HttpServletRequest request) {
        return path.startsWith(Paths.SIGN_IN)
                && request.getMethod().equals("POST")
                && request.getSession(false) == null;
    }

    static void startOver(HttpServletResponse response) throws IOException {
        response.sendRedirect(Paths.SIGN_IN + "?why=waited");
    }

    private static String address(HttpServletRequest request, boolean ended) {
        Optional<String> back = asked(request)
                .flatMap(LocalPath::of)
                .filter(path -> !path.equals(LocalPath.HOME))
                .map(path -> "to=" + URLEncoder.encode(path.value(), StandardCharsets.UTF_8));
        String query = back.map(to -> ended ? to + "&why=ended" : to).orElse(ended ? "why=ended" : "");
        return Paths.SIGN_IN + (query.isEmpty() ? "" : "?" + query);
    }

    /** The page that was asked for; what was sent with a form is lost, so its page is where to go on. */
    private static Optional<String> asked(HttpServletRequest request) {
        if (byScript(request) && !byFaces(request)) {
            return Optional.empty();
        }
        String query = Optional.ofNullable(request.getQueryString())
                .map(text -> "?" + text)
                .orElse("");
        return Optional.of(request.getRequestURI() + query);
    }

    private static boolean byFaces(HttpServletRequest request) {
        return "partial/ajax".equals(request.getHeader("Faces-Request"));
    }

    private static boolean byScript(HttpServletRequest request) {
        return "empty".equals(request.getHeader("Sec-Fetch-Dest"))
                || "XMLHttpRequest".equals(request.getHeader("X-Requested-With"));
    }
}
