package dk.loeft.content.internal.web;

import dk.loeft.content.OwnPages;
import dk.loeft.content.PageDraftId;
import dk.loeft.shared.RefusedException;
import jakarta.inject.Inject;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.MultipartConfig;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.Part;
import java.io.IOException;
import java.io.InputStream;
import java.io.Serial;
import java.util.Optional;

/**
 * The pictures of pages that are being written, on the page origin: {@code GET /authoring/page-file?draft=&name=} shows one to
 * its authors, {@code POST} adds one from the form of the editor and leads back to it.
 *
 * <p>What is shown is a file that somebody uploaded, so it is shown as a picture alone: its policy lets nothing in it act.
 */
@WebServlet("/authoring/page-file")
@MultipartConfig(fileSizeThreshold = 1 << 20, maxFileSize = 21L << 20, maxRequestSize = 22L << 20)
public class DraftFileServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient OwnPages pages;

    @Inject
    DraftFileServlet(OwnPages pages) {
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String name = text(request, "name");
        Optional<byte[]> file = pages.file(draft(request), name);
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setHeader("Content-Security-Policy", "default-src 'none'; style-src 'unsafe-inline'; sandbox");
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(MediaTypes.of(name));
        response.setContentLength(file.get().length);
        response.getOutputStream().write(file.get());
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response)
            throws IOException, ServletException {
        String back = request.getContextPath() + "/authoring/pageEditor?id="
                + draft(request).value() + "&part=" + number(text(request, "part"));
        try {
            String name = add(request);
            response.sendRedirect(back + "&added=" + name + "#files");
        } catch (RefusedException refused) {
            response.sendRedirect(back + "&problem=" + refused.key() + "#files");
        } catch (IllegalStateException tooLarge) {
            // the container's word for a file beyond the limits above
            response.sendRedirect(back + "&problem=content.page.size#files");
        }
    }

    private String add(HttpServletRequest request) throws IOException, ServletException {
        Part part = Optional.ofNullable(request.getPart("file"))
                .filter(file -> file.getSubmittedFileName() != null && file.getSize() > 0)
                .orElseThrow(() -> new RefusedException("content.page.kind"));
        try (InputStream in = part.getInputStream()) {
            return pages.addFile(
                    draft(request),
                    part.getSubmittedFileName(),
                    text(request, "alternative"),
                    !text(request, "decorative").isEmpty(),
                    in.readAllBytes());
        }
    }

    private static PageDraftId draft(HttpServletRequest request) {
        return new PageDraftId(number(text(request, "draft")));
    }

    private static long number(String text) {
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }

    private static String text(HttpServletRequest request, String name) {
        return Optional.ofNullable(request.getParameter(name)).orElse("");
    }
}
