package dk.loeft.xapi.internal.forward;

import dk.loeft.xapi.StoredAttachment;
import dk.loeft.xapi.internal.forward.Consignment.Item;
import dk.loeft.xapi.internal.statements.Stock;
import dk.loeft.xapi.internal.statements.Stock.Kept;
import dk.loeft.xapi.model.JsonText;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiJson;
import jakarta.json.JsonObject;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Statements made ready for the way: their attachments lie in files, so that no transaction is open while they are sent. */
final class Baggage {
    private Baggage() {}

    /**
     * A statement as it is sent: as it was stored, with its timestamp and its authority, which the other store may exchange for
     * its own. When it was stored, each store says for itself (1.0.3 Data 2.4.8).
     */
    static Item item(Kept kept, JsonObject json, Stock stock) {
        String sent = JsonText.of(XapiJson.objectBuilder(json).remove("stored").build());
        Map<StoredAttachment, Path> files = new HashMap<>();
        if (!new Statement(json).attachments().isEmpty()) {
            stock.attachments(List.of(kept.key())).forEach(each -> files.put(each, file(each.sha2(), stock)));
        }
        return new Item(kept.key(), kept.id(), sent, files);
    }

    private static Path file(String sha2, Stock stock) {
        try {
            Path file = Files.createTempFile("xapi-forward", "");
            try (OutputStream out = Files.newOutputStream(file)) {
                stock.attachment(sha2, out);
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** It arrived, or is packed anew later. */
    static void drop(Item item) {
        item.attachments().values().forEach(file -> {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }
}
