package dk.loeft.content.internal.web;

import dk.loeft.content.internal.storage.PackageStore;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Serial;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * The files of packages: {@code GET /content/p/<sha256>/<path>}.
 *
 * <p>They are served without a token. They hold no personal data, and the address cannot be guessed: it has the hash of the
 * uploaded file in it, which only those get to know who open the course.
 *
 * <p>A package is a web site of its own making, full of inline scripts, so its policy allows them; what it may not do is
 * load from or send to other servers, or be framed by others than the player.
 */
@WebServlet("/content/p/*")
public class PackageFilesServlet extends ContentServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int BUFFER = 1 << 16;

    private final transient PackageStore store;

    @Inject
    PackageFilesServlet(Origins origins, PackageStore store) {
        super(origins);
        this.store = store;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        Optional<ContentPath> path = ContentPath.parse(address);
        Optional<Path> file = path.isEmpty()
                ? Optional.empty()
                : store.file(path.get().sha256(), path.get().segments());
        if (path.isEmpty() || file.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        // A file never changes under its address, so the package's hash is as good a tag as any.
        String tag = "\"" + path.get().sha256() + "\"";
        headers(response, tag);
        if (tag.equals(request.getHeader("If-None-Match"))) {
            response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
            return;
        }
        response.setContentType(
                TextEncoding.withCharset(MediaTypes.of(path.get().fileName()), file.get()));
        send(request, response, file.get(), tag);
    }

    private void headers(HttpServletResponse response, String tag) {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", "private, max-age=31536000, immutable");
        response.setHeader("Accept-Ranges", "bytes");
        policy(response, origins());
    }

    /** What holds for everything that comes out of packages. */
    static void policy(HttpServletResponse response, Origins origins) {
        response.setHeader("Referrer-Policy", "same-origin");
        response.setHeader("Cross-Origin-Resource-Policy", "same-origin");
        response.setHeader(
                "Content-Security-Policy",
                "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:; base-uri 'self'; form-action 'self';"
                        + " frame-ancestors 'self' " + origins.page());
    }

    private static void send(HttpServletRequest request, HttpServletResponse response, Path file, String tag)
            throws IOException {
        long size = Files.size(file);
        String condition = request.getHeader("If-Range");
        boolean partly = condition == null || condition.equals(tag);
        Optional<ByteRange> range = partly ? ByteRange.of(request.getHeader("Range"), size) : Optional.empty();
        if (range.isPresent() && !range.get().satisfiable()) {
            response.setHeader("Content-Range", "bytes */" + size);
            response.setStatus(HttpServletResponse.SC_REQUESTED_RANGE_NOT_SATISFIABLE);
            return;
        }
        ByteRange sent = range.orElse(new ByteRange(0, size - 1));
        if (range.isPresent()) {
            response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
            response.setHeader("Content-Range", "bytes " + sent.first() + "-" + sent.last() + "/" + size);
        }
        response.setContentLengthLong(sent.length());
        if (!request.getMethod().equals("HEAD")) {
            copy(file, sent, response.getOutputStream());
        }
    }

    private static void copy(Path file, ByteRange range, OutputStream out) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            in.skipNBytes(range.first());
            byte[] buffer = new byte[BUFFER];
            long left = range.length();
            while (left > 0) {
                int read = in.read(buffer, 0, (int) Math.min(buffer.length, left));
                if (read < 0) {
                    throw new IOException("The file became shorter: " + file.getFileName());
                }
                out.write(buffer, 0, read);
                left -= read;
            }
        }
    }
}
