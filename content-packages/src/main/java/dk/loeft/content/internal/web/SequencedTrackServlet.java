package dk.loeft.content.internal.web;

import dk.loeft.content.SequencedAnswer;
import dk.loeft.content.SequencedCommit;
import dk.loeft.content.SequencedLaunch;
import dk.loeft.content.SequencedTracking;
import dk.loeft.content.Tracking;
import dk.loeft.organisation.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Optional;

/**
 * What the player of SCORM 2004 sends: {@code POST /content/track2004/launch} and {@code POST /content/track2004/commits}. A
 * request that is sent again is answered as before, and moves nothing a second time.
 */
@WebServlet("/content/track2004/*")
public class SequencedTrackServlet extends LaunchServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient SequencedTracking tracking;

    @Inject
    SequencedTrackServlet(Origins origins, Tracking tokens, SequencedTracking tracking, CurrentActor current) {
        super(origins, tokens, current);
        this.tracking = tracking;
    }

    @Override
    void answer(String path, byte[] body, HttpServletResponse response) throws IOException, MalformedBody {
        switch (path) {
            case "/launch" -> launch(SequencedJson.commits(body, "pending"), response);
            case "/commits" -> commit(SequencedJson.commits(body, "commits"), response);
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void launch(List<SequencedCommit> pending, HttpServletResponse response) throws IOException {
        Optional<SequencedLaunch> launch = tracking.start(pending);
        if (launch.isPresent()) {
            send(
                    response,
                    HttpServletResponse.SC_OK,
                    SequencedJson.write(launch.get(), origins().page()));
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }

    private void commit(List<SequencedCommit> commits, HttpServletResponse response) throws IOException {
        if (tracking.commit(commits) instanceof SequencedAnswer.Stored stored) {
            send(response, HttpServletResponse.SC_OK, SequencedJson.write(stored));
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }
}
