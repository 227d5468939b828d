package dk.loeft.content.internal.web;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/** What all addresses below {@code /content} have in common: they exist on the content origin alone. */
abstract class ContentServlet extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Origins origins;

    ContentServlet(Origins origins) {
        this.origins = origins;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response)
            throws ServletException, IOException {
        response.setHeader("X-Content-Type-Options", "nosniff");
        if (!origins.servesContentOn(request.getHeader("Host"))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        super.service(request, response);
    }

    Origins origins() {
        return origins;
    }
}
