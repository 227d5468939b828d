package dk.loeft.content.internal.web;

import dk.loeft.content.Tracking;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.shared.Sha256;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The player shell and its scripts: {@code GET /content/play/<file>}, from the class path. */
@WebServlet("/content/play/*")
public class PlayerServlet extends ContentServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final Pattern FILE =
            Pattern.compile("/((?:pdfjs/)?[A-Za-z0-9][A-Za-z0-9._-]*\\.(?:html|css|js|mjs|bcmap|pfb|ttf))");

    /** The players of documents, videos and pages show what is in packages themselves. */
    private static final Pattern MEDIA = Pattern.compile("/(?:pdf|video|page)\\.html");

    private static final String SHOWS_MEDIA =
            "; img-src 'self' blob: data:; media-src 'self' blob:;" + " font-src 'self' data: blob:; worker-src 'self'";

    private final transient ContentHosts hosts;

    @Inject
    PlayerServlet(Origins origins, ContentHosts hosts) {
        super(origins);
        this.hosts = hosts;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<byte[]> file = read(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        boolean media = MEDIA.matcher(request.getPathInfo()).matches();
        response.setHeader("Content-Security-Policy", policy(request.getPathInfo()) + (media ? SHOWS_MEDIA : ""));
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-cache");
        String tag = "\"" + Sha256.hex(new String(file.get(), StandardCharsets.ISO_8859_1)) + "\"";
        response.setHeader("ETag", tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(MediaTypes.of(request.getPathInfo()) + "; charset=utf-8");
        response.setContentLength(file.get().length);
        response.getOutputStream().write(file.get());
    }

    /** A unit that is left brings the page it returns to into the frame it stood in, so that one may be framed by the player. */
    private String policy(String path) {
        String framedHere = path.equals("/cmi5-return.html") ? "'self' " : "";
        return "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; frame-src 'self'"
                + hosts.hosts().stream().sorted().map(host -> " " + host).collect(Collectors.joining())
                + "; base-uri 'none'; form-action 'none'; frame-ancestors "
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
