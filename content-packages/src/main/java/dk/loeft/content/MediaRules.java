package dk.loeft.content;

import static dk.loeft.organisation.Permission.AUTHOR;

import dk.loeft.organisation.Requires;
import java.util.OptionalInt;

/** How much of a document or a video a person has to see before it is done. */
public interface MediaRules {
    /** The share in percent; empty for a package of which no share can be asked. */
    @Requires(value = AUTHOR, audited = false)
    OptionalInt needed(String reference);

    /**
     * Sets the share. What is done stays done; what is under way is measured by the new share with its next report.
     *
     * @param percent 1 to 100
     * @throws dk.loeft.shared.RefusedException {@code content.media.share} for another number, {@code content.package.unknown}
     */
    @Requires(AUTHOR)
    void need(String reference, int percent);
}
