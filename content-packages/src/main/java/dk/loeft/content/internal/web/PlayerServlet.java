package dk.loeft.content.internal.web;

import dk.loeft.content.Tracking;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Optional;
import java.util.regex.Pattern;

/** The player shell and its scripts: {@code GET /content/play/<file>}, from the class path. */
@WebServlet("/content/play/*")
public class PlayerServlet extends ContentServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern FILE = Pattern.compile("/([a-z0-9][a-z0-9.-]*\\.(?:html|css|js))");

    @Inject
    PlayerServlet(Origins origins) {
        super(origins);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> file = read(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", policy(request.getPathInfo()));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        response.setContentType(MediaTypes.of(request.getPathInfo()) + "; charset=utf-8");
        response.setContentLength(file.get().length);
        response.getOutputStream().write(file.get());
    }

    /** A unit that is left brings the page it returns to into the frame it stood in, so that one may be framed by the player. */
    private String policy(String path) {
        String framedHere = path.equals("/cmi5-return.html") ? "'self' " : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self';"
                + " base-uri 'none'; form-action 'none'; frame-ancestors "
                + framedHere
                + origins().page();
    }

    static Optional<byte[]> read(String path) throws IOException {
        var matcher = FILE.matcher(path);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        try (InputStream in = Tracking.class.getResourceAsStream("player/" + matcher.group(1))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
