package dk.loeft.content.internal.discussion;

import jakarta.persistence.EntityManager;

/** Where dialogues are, within a transaction. */
public final class DialoguesWithin {
    private DialoguesWithin() {}

    public static Dialogues of(EntityManager manager) {
        return new Dialogues(new DiscussionRepository(manager));
    }
}
