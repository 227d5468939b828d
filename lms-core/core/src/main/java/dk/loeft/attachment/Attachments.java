package dk.loeft.attachment;

import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.PartOfUseCase;
import dk.loeft.organisation.Requires;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Files as documentation. Somebody uploads a file first, and attaches it when the form is sent; one that was attached to nothing for
 * {@value #HOURS_LOOSE} hours is deleted. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code
 * attachment.}.
 */
public interface Attachments {
    /** The most files that can be attached to one thing. */
    int MOST = 5;

    /** The most files that one person can have lying about that are attached to nothing. */
    int MOST_LOOSE = 20;

    /** How long a file that is attached to nothing is kept, in hours. */
    int HOURS_LOOSE = 24;

    /** The most bytes a file may have, from {@link dk.loeft.shared.Setting#ATTACHMENT_MAX_BYTES}. */
    @Requires(value = LEARN, audited = false)
    long limit();

    /**
     * Takes a file of the reader, attached to nothing yet; refused if it is larger than {@link #limit()}, or by its content nothing
     * that {@link AttachmentType} names.
     *
     * @param name what the file is called; it says nothing of what it is
     */
    @Requires(LEARN)
    AttachmentId upload(String name, byte[] content);

    /** Those of them that the reader has uploaded and that are attached to nothing yet, the first first. */
    @Requires(value = LEARN, audited = false)
    List<Attached> loose(Collection<AttachmentId> files);

    /** Attaches what the acting person has uploaded; refused if one is not there, or if there would be more than {@value #MOST}. */
    @PartOfUseCase
    void attach(AttachedTo to, Collection<AttachmentId> files);

    /** What is attached to each of them, the first first, by one statement; what has nothing has no entry. */
    @PartOfUseCase
    Map<Long, List<Attached>> of(AttachedTo.Kind kind, Collection<Long> keys);

    /** A file with its content, absent if it is not attached there. Whether the reader may have it is the caller's to say. */
    @PartOfUseCase
    Optional<AttachedFile> file(AttachedTo to, AttachmentId file);
}
