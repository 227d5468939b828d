package dk.loeft.content.internal.web;

import dk.loeft.content.internal.cartridge.CartridgePages;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/**
 * The pages of cartridges: {@code GET /content/cc/<sha256>/<path>}. HTML has its references resolved, topics and assignments become
 * pages; every other file is a redirect to where {@link PackageFilesServlet} serves it. The policy is the same as there.
 */
@WebServlet("/content/cc/*")
public class CartridgePagesServlet extends ContentServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final String FILES = "/content/p/";

    private final transient CartridgePages pages;

    @Inject
    CartridgePagesServlet(Origins origins, CartridgePages pages) {
        super(origins);
        this.pages = pages;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String address =
                request.getRequestURI().substring(request.getContextPath().length());
        String asFile = address.replaceFirst("^" + CartridgePages.ROOT, FILES);
        Optional<ContentPath> path = ContentPath.parse(asFile);
        if (path.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        Optional<CartridgePages.Shown> page =
                pages.page(path.get().sha256(), path.get().segments());
        if (page.isEmpty()) {
            String query = request.getQueryString();
            response.setStatus(HttpServletResponse.SC_FOUND);
            response.setHeader("Location", request.getContextPath() + asFile + (query == null ? "" : "?" + query));
            return;
        }
        PackageFilesServlet.policy(response, origins());
        response.setHeader("Cache-Control", "private, max-age=3600");
        String charset = page.get().charset().map(name -> "; charset=" + name).orElse("");
        String type = path.get().fileName().endsWith(".xhtml") ? "application/xhtml+xml" : "text/html";
        response.setContentType(
                type + (charset.isEmpty() ? TextEncoding.charset(page.get().body()) : charset));
        response.setContentLength(page.get().body().length);
        if (!request.getMethod().equals("HEAD")) {
            response.getOutputStream().write(page.get().body());
        }
    }
}
