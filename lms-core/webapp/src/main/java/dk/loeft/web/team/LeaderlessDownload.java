package dk.loeft.web.team;

import dk.loeft.reporting.LeaderlessFilter;
import dk.loeft.reporting.Leadership;
import dk.loeft.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** The people whose leader is missing as a file. */
@WebServlet("/team/leaderless-export")
public class LeaderlessDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Leadership leadership;

    @Inject
    public LeaderlessDownload(Leadership leadership) {
        this.leadership = leadership;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"uden-leder.csv\"");
        leadership.export(
                new LeaderlessFilter(
                        Optional.ofNullable(request.getParameter("q")).orElse(""),
                        Boolean.parseBoolean(request.getParameter("nobody"))),
                Language.of(request),
                response.getOutputStream());
    }
}
