package dk.loeft.web.seminar;

import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.Seminars;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Optional;

/** A seminar that one has booked as a file for one's calendar. */
@WebServlet("/seminar/calendar")
public class CalendarDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Seminars seminars;

    @Inject
    public CalendarDownload(Seminars seminars) {
        this.seminars = seminars;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String id = Optional.ofNullable(request.getParameter("id")).orElse("");
        Optional<String> file =
                id.matches("\\d{1,18}") ? seminars.calendar(new SeminarId(Long.parseLong(id))) : Optional.empty();
        if (file.isEmpty()) {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
            return;
        }
        response.setContentType("text/calendar; charset=UTF-8");
        response.setHeader("Cache-Control", "private, no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"hold-" + id + ".ics\"");
        response.getWriter().write(file.get());
    }
}
