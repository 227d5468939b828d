package dk.loeft.web.audit;

import dk.loeft.audit.Audit;
import dk.loeft.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** The trail as a file, written while the database gives the rows. */
@WebServlet("/audit/export")
public class AuditDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Audit audit;

    @Inject
    public AuditDownload(Audit audit) {
        this.audit = audit;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"revisionsspor.csv\"");
        AuditQuery asked = AuditQuery.of(
                name -> Optional.ofNullable(request.getParameter(name)).orElse(""));
        audit.export(asked.filter(), Language.of(request), response.getOutputStream());
    }
}
