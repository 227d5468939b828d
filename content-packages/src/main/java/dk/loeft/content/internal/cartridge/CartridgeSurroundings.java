package dk.loeft.content.internal.cartridge;

import dk.loeft.content.internal.discussion.Dialogues;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.AttemptId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** What stands around the parts of a cartridge: the dialogue of a topic, the description of a tool. */
@Dependent
class CartridgeSurroundings {
    private final Dialogues dialogues;

    private final EmbeddedParts embedded;

    @Inject
    CartridgeSurroundings(Dialogues dialogues, EmbeddedParts embedded) {
        this.dialogues = dialogues;
        this.embedded = embedded;
    }

    /** The address of a topic's dialogue, from the root of the page origin. */
    Optional<String> dialogue(AttemptId attempt, String part) {
        return dialogues.address(attempt, part);
    }

    /** What the cartridge says of a tool. */
    Optional<LtiLink> tool(String reference, StoredItem item) {
        return embedded.tool(reference, item);
    }
}
