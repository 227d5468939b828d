package dk.loeft.content.internal.web;

import dk.loeft.content.CartridgePart;
import dk.loeft.content.Cartridges;
import dk.loeft.content.Tracking;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.CurrentActor;
import jakarta.inject.Inject;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.servlet.annotation.WebServlet;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.Serial;
import java.util.Locale;

/** What the player of cartridges sends: {@code POST /content/cartridge/launch} and {@code POST /content/cartridge/opened}. */
@WebServlet("/content/cartridge/*")
public class CartridgeServlet extends LaunchServlet {
    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Cartridges cartridges;

    @Inject
    CartridgeServlet(Origins origins, Tracking tracking, CurrentActor current, Cartridges cartridges) {
        super(origins, tracking, current);
        this.cartridges = cartridges;
    }

    @Override
    void answer(String path, byte[] body, HttpServletResponse response) throws IOException {
        switch (path) {
            case "/launch" -> send(response, HttpServletResponse.SC_OK, json(cartridges.start()));
            case "/opened" -> {
                JsonObject state = Json.createObjectBuilder()
                        .add("state", state(cartridges.opened()))
                        .build();
                send(response, HttpServletResponse.SC_OK, state);
            }
            default -> response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private JsonObject json(CartridgePart part) {
        JsonArrayBuilder facts = Json.createArrayBuilder();
        part.facts().forEach(facts::add);
        return Json.createObjectBuilder()
                .add("launch", part.item())
                .add("item", Json.createObjectBuilder().add("id", part.item()).add("title", part.title()))
                .add("shown", part.shown().name().toLowerCase(Locale.ROOT))
                .add("address", part.address())
                .add("dialogue", part.dialogue().isEmpty() ? "" : origins().page() + part.dialogue())
                .add("asksForPost", part.asksForPost())
                .add("facts", facts)
                .add("mode", part.mode().name().toLowerCase(Locale.ROOT))
                .add("credit", part.mode() == LaunchMode.NORMAL ? "credit" : "no-credit")
                .add("parentOrigin", origins().page())
                .add("locale", part.language())
                .add("state", state(part.standing()))
                .build();
    }

    static JsonObjectBuilder state(CartridgePart.Standing standing) {
        return Json.createObjectBuilder()
                .add("status", standing.done() ? "completed" : "incomplete")
                .add("courseCompleted", standing.courseCompleted())
                .add("courseFailed", false);
    }
}
