package dk.loeft.content.internal.web;

import dk.loeft.content.CommitAnswer;
import dk.loeft.content.TinCan;
import dk.loeft.content.TinCanLaunch;
import dk.loeft.content.Tracking;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;
import java.util.Optional;

/** What the player of Tin Can activities asks: {@code POST /content/tincan/launch} and {@code POST /content/tincan/standing}. */
@WebServlet("/content/tincan/*")
public class TinCanServlet extends LaunchedServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient TinCan tinCan;

    @Inject
    TinCanServlet(Origins origins, TinCan tinCan, Tracking tracking, CurrentActor current) {
        super(origins, tracking, current);
        this.tinCan = tinCan;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        if (!enter(request, response)) {
            return;
        }
        try {
            switch (Optional.ofNullable(request.getPathInfo()).orElse("")) {
                case "/launch" -> send(response, JSON, json(tinCan.start()).toString());
                case "/standing" ->
                    send(
                            response,
                            JSON,
                            TrackJson.write(new CommitAnswer.Stored(0, tinCan.standing()))
                                    .toString());
                default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
            }
        } catch (NotPermittedException refused) {
            response.setStatus(HttpServletResponse.SC_FORBIDDEN);
        }
    }

    private JsonObject json(TinCanLaunch launch) {
        return Json.createObjectBuilder()
                .add("launch", launch.item())
                .add(
                        "item",
                        Json.createObjectBuilder()
                                .add("id", launch.item())
                                .add("title", launch.title())
                                .add("href", launch.href()))
                .add("mode", launch.mode().name().toLowerCase(Locale.ROOT))
                .add("credit", launch.mode() == LaunchMode.NORMAL ? "credit" : "no-credit")
                .add("parentOrigin", origins().page())
                .add("locale", launch.language())
                .build();
    }
}
