package dk.loeft.content.internal.web;

import dk.loeft.content.CommitAnswer;
import dk.loeft.content.MediaTracking;
import dk.loeft.content.Tracking;
import dk.loeft.organisation.CurrentActor;
import jakarta.inject.Inject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;

/**
 * What the players of documents, videos and pages send: {@code POST /content/media/launch} and
 * {@code POST /content/media/commits}.
 */
@WebServlet("/content/media/*")
public class MediaServlet extends LaunchServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient MediaTracking media;

    @Inject
    MediaServlet(Origins origins, Tracking tracking, MediaTracking media, CurrentActor current) {
        super(origins, tracking, current);
        this.media = media;
    }

    @Override
    void answer(String path, byte[] body, HttpServletResponse response) throws IOException, MalformedBody {
        switch (path) {
            case "/launch" ->
                send(
                        response,
                        HttpServletResponse.SC_OK,
                        MediaJson.write(
                                media.start(TrackJson.commits(body, "pending")),
                                origins().page()));
            case "/commits" -> {
                CommitAnswer answer = media.commit(TrackJson.commits(body, "commits"));
                if (answer instanceof CommitAnswer.Stored stored) {
                    send(response, HttpServletResponse.SC_OK, TrackJson.write(stored));
                } else if (answer instanceof CommitAnswer.Rejected rejected) {
                    send(response, UploadJson.UNPROCESSABLE, TrackJson.write(rejected));
                } else {
                    response.setStatus(HttpServletResponse.SC_CONFLICT);
                }
            }
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }
}
