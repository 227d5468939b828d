package dk.loeft.web.attachment;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Hands out a file: {@code GET …?of=<key of what it is attached to>&file=<key>}. Always to be saved, never shown within our pages,
 * whatever its type.
 */
public abstract class AttachmentDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    /** The file if the reader may have it. */
    protected abstract Optional<AttachedFile> file(long owner, AttachmentId file);

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<AttachedFile> found = file(key(request, "of"), new AttachmentId(key(request, "file")));
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Attached about = found.get().about();
        response.setContentType(about.type().mediaType());
        response.setContentLengthLong(about.size());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Content-Security-Policy", "sandbox; default-src 'none'");
        response.setHeader("Content-Disposition", disposition(about));
        found.get().writeTo(response.getOutputStream());
    }

    /** RFC 6266, section 4.3: the name in Unicode, and a plain one for what reads no other. */
    private static String disposition(Attached about) {
        String name = URLEncoder.encode(about.name(), StandardCharsets.UTF_8).replace("+", "%20");
        return "attachment; filename=\"bilag-%d.%s\"; filename*=UTF-8''%s"
                .formatted(about.id().value(), about.type().extension(), name);
    }

    private static long key(HttpServletRequest request, String name) {
        String text = Optional.ofNullable(request.getParameter(name)).orElse("");
        return text.matches("[0-9]{1,18}") ? Long.parseLong(text) : 0;
    }
}
