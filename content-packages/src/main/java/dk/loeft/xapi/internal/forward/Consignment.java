package dk.loeft.xapi.internal.forward;

import dk.loeft.xapi.StoredAttachment;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * What is to be sent.
 *
 * @param items the statements, in order
 */
record Consignment(Target target, List<Item> items) {
    Consignment {
        items = List.copyOf(items);
    }

    /**
     * A statement on its way.
     *
     * @param key its place here
     * @param json what is sent
     * @param attachments its data, each with the file it was put into
     */
    record Item(long key, UUID id, String json, Map<StoredAttachment, Path> attachments) {
        Item {
            attachments = Map.copyOf(attachments);
        }

        long bytes() {
            return json.length()
                    + attachments.keySet().stream()
                            .mapToLong(StoredAttachment::bytes)
                            .sum();
        }
    }

    /**
     * A statement that was refused.
     *
     * @param reason what the other store said
     */
    record Refused(long key, UUID id, String reason) {}
}
