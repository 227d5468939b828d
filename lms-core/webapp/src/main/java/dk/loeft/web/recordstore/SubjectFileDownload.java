package dk.loeft.web.recordstore;

import dk.loeft.xapi.LrsAgentId;
import dk.loeft.xapi.LrsPrivacy;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** Everything the record store keeps about a person as a file, written while the database gives it. */
@WebServlet("/recordstore/subject-file")
public class SubjectFileDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient LrsPrivacy privacy;

    @Inject
    public SubjectFileDownload(LrsPrivacy privacy) {
        this.privacy = privacy;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        LrsAgentId agent = new LrsAgentId(Optional.ofNullable(request.getParameter("agent"))
                .filter(text -> text.matches("\\d{1,18}"))
                .map(Long::valueOf)
                .orElse(0L));
        if (privacy.known(agent).isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("application/json");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"person-%d.json\"".formatted(agent.value()));
        privacy.export(agent, response.getOutputStream());
    }
}
