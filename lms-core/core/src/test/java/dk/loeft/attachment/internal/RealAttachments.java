package dk.loeft.attachment.internal;

import dk.loeft.attachment.Attachments;
import dk.loeft.organisation.CurrentActor;
import jakarta.persistence.EntityManager;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

/** Files over the real database, for the tests of other capabilities. */
public final class RealAttachments {
    /** The smallest that passes for a PDF. */
    @SuppressWarnings("MutablePublicArray") // tests read it
    public static final byte[] PDF = "%PDF-1.7\n%%EOF\n".getBytes(StandardCharsets.US_ASCII);

    private static final long LIMIT = 1_000_000;

    private RealAttachments() {}

    /** As parts of use cases of others that run already. */
    public static Attachments parts(EntityManager manager, CurrentActor actor, Clock clock) {
        return new AttachmentsService(new AttachmentRepository(manager), actor, () -> LIMIT, clock);
    }
}
