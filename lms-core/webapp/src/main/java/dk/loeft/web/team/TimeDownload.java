package dk.loeft.web.team;

import dk.loeft.reporting.LearningTime;
import dk.loeft.web.Language;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Serial;
import java.time.Clock;
import java.time.Year;
import java.util.Optional;

/** The time that the units spent on learning in a year as a file. */
@WebServlet("/team/time-export")
public class TimeDownload extends HttpServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient LearningTime times;

    private final transient Clock clock;

    @Inject
    public TimeDownload(LearningTime times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        String asked = Optional.ofNullable(request.getParameter("year")).orElse("");
        Year year = Years.chosen(asked.matches("[0-9]{4}") ? Long.parseLong(asked) : 0, clock);
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        times.export(year, Language.of(request), file);
        response.setContentType("text/csv; charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader("Content-Disposition", "attachment; filename=\"tid-til-laering-%s.csv\"".formatted(year));
        file.writeTo(response.getOutputStream());
    }
}
