package dk.loeft.content.internal.web;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.Tracking;
import dk.loeft.organisation.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/** What the player of SCORM 1.2 sends: {@code POST /content/track/launch} and {@code POST /content/track/commits}. */
@WebServlet("/content/track/*")
public class TrackServlet extends LaunchServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;

    private final transient Tracking tracking;

    @Inject
    TrackServlet(Origins origins, Tracking tracking, CurrentActor current) {
        super(origins, tracking, current);
        this.tracking = tracking;
    }

    @Override
    void answer(String path, byte[] body, HttpServletResponse response) throws IOException, MalformedBody {
        switch (path) {
            case "/launch" -> launch(TrackJson.commits(body, "pending"), response);
            case "/commits" -> commit(TrackJson.commits(body, "commits"), response);
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void launch(List<Commit> pending, HttpServletResponse response) throws IOException {
        Optional<RunningLaunch> running = tracking.start(pending);
        if (running.isPresent()) {
            send(
                    response,
                    HttpServletResponse.SC_OK,
                    TrackJson.write(running.get(), origins().page()));
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }

    private void commit(List<Commit> commits, HttpServletResponse response) throws IOException {
        CommitAnswer answer = tracking.commit(commits);
        if (answer instanceof CommitAnswer.Stored stored) {
            send(response, HttpServletResponse.SC_OK, TrackJson.write(stored));
        } else if (answer instanceof CommitAnswer.Rejected rejected) {
            send(response, UNPROCESSABLE, TrackJson.write(rejected));
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }
}
