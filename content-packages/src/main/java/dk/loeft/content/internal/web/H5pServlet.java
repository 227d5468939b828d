package dk.loeft.content.internal.web;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.H5p;
import dk.loeft.content.H5pLaunch;
import dk.loeft.content.Tracking;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.CurrentActor;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.List;
import java.util.Locale;

/** What the H5P player sends: {@code POST /content/h5p-track/launch} and {@code POST /content/h5p-track/commits}. */
@WebServlet("/content/h5p-track/*")
public class H5pServlet extends LaunchServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private static final int UNPROCESSABLE = 422;

    private final transient H5p h5p;

    @Inject
    H5pServlet(Origins origins, Tracking tracking, CurrentActor current, H5p h5p) {
        super(origins, tracking, current);
        this.h5p = h5p;
    }

    @Override
    void answer(String path, byte[] body, HttpServletResponse response) throws IOException, MalformedBody {
        switch (path) {
            case "/launch" ->
                send(response, HttpServletResponse.SC_OK, json(h5p.start(TrackJson.commits(body, "pending"))));
            case "/commits" -> commit(TrackJson.commits(body, "commits"), response);
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private void commit(List<Commit> commits, HttpServletResponse response) throws IOException {
        CommitAnswer answer = h5p.commit(commits);
        if (answer instanceof CommitAnswer.Stored stored) {
            send(response, HttpServletResponse.SC_OK, TrackJson.write(stored));
        } else if (answer instanceof CommitAnswer.Rejected rejected) {
            send(response, UNPROCESSABLE, TrackJson.write(rejected));
        } else {
            response.setStatus(HttpServletResponse.SC_CONFLICT);
        }
    }

    private JsonObject json(H5pLaunch launch) {
        return Json.createObjectBuilder()
                .add("launch", String.valueOf(launch.launch()))
                .add("item", Json.createObjectBuilder().add("id", launch.item()).add("title", launch.title()))
                .add("path", launch.path())
                .add("activity", launch.activity())
                .add("content", launch.state())
                .add("mode", launch.mode().name().toLowerCase(Locale.ROOT))
                .add("credit", launch.mode() == LaunchMode.NORMAL ? "credit" : "no-credit")
                .add("lastSeq", launch.lastSeq())
                .add("parentOrigin", origins().page())
                .add("locale", launch.language())
                .add("superseded", launch.superseded())
                .add("state", CartridgeServlet.state(launch.standing()))
                .build();
    }
}
