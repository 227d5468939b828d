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

/**
 * The page in which H5P content runs and the parts of h5p-standalone: {@code GET /content/h5p/<file>}, from the class path. The
 * content's scripts run in this page, so it has the policy of package files; the shell around it, which holds the launch token, has
 * the strict one of {@link PlayerServlet}.
 */
@WebServlet("/content/h5p/*")
public class H5pPlayerServlet extends ContentServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern FILE =
            Pattern.compile("/((?:[a-z0-9-]+/){0,3}[A-Za-z0-9][A-Za-z0-9_.-]*\\.(?:html|css|js|svg|gif|woff2?|txt))");

    @Inject
    H5pPlayerServlet(Origins origins) {
        super(origins);
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> file = read(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        PackageFilesServlet.policy(response, origins());
        response.setHeader("Cache-Control", "no-cache");
        String type = MediaTypes.of(request.getPathInfo());
        response.setContentType(type.startsWith("text/") ? type + "; charset=utf-8" : type);
        response.setContentLength(file.get().length);
        response.getOutputStream().write(file.get());
    }

    static Optional<byte[]> read(String path) throws IOException {
        var matcher = FILE.matcher(path);
        if (!matcher.matches() || path.contains("..")) {
            return Optional.empty();
        }
        try (InputStream in = Tracking.class.getResourceAsStream("player/h5p/" + matcher.group(1))) {
            return in == null ? Optional.empty() : Optional.of(in.readAllBytes());
        }
    }
}
