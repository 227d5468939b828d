package dk.loeft.web.competence;

import dk.loeft.competence.FrameworkFormat;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkView;
import dk.loeft.competence.Frameworks;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** A framework as a file: {@code GET /competence/export?id=<key>&format=csv|json}. */
@WebServlet("/competence/export")
public class FrameworkExport extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Frameworks frameworks;

    @Inject
    public FrameworkExport(Frameworks frameworks) {
        this.frameworks = frameworks;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String key = Optional.ofNullable(request.getParameter("id")).orElse("");
        FrameworkId id = new FrameworkId(key.matches("[0-9]{1,18}") ? Long.parseLong(key) : 0);
        Optional<FrameworkView> found = frameworks.framework(id);
        if (found.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        FrameworkFormat format =
                "json".equals(request.getParameter("format")) ? FrameworkFormat.CASE : FrameworkFormat.CSV;
        response.setContentType(format.mediaType());
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                "attachment; filename=\"%s.%s\"".formatted(found.get().info().fileName(), format.extension()));
        frameworks.export(id, format, response.getOutputStream());
    }
}
