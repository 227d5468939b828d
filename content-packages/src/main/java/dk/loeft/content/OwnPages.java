package dk.loeft.content;

import static dk.loeft.organisation.Permission.UPLOAD_PACKAGES;

import dk.loeft.organisation.Requires;
import java.util.List;
import java.util.Optional;

/**
 * Courses of pages that are written in Løft. A draft may be changed at will, by every author; {@link #pack} makes the file of it
 * that {@link PackageUpload} takes, and what comes of that never changes.
 *
 * <p>Refusals have keys that begin with {@code content.page}.
 */
public interface OwnPages {
    /** All drafts, the last changed first; without their parts and files. */
    @Requires(value = UPLOAD_PACKAGES, audited = false)
    List<PageDraft> drafts();

    @Requires(value = UPLOAD_PACKAGES, audited = false)
    Optional<PageDraft> find(PageDraftId id);

    /** A new draft of one empty page. */
    @Requires(UPLOAD_PACKAGES)
    PageDraftId start(String title, String language);

    /** A draft with the pages and files of a package, to make a new version of it. */
    @Requires(UPLOAD_PACKAGES)
    PageDraftId startFrom(String reference);

    /** Gives the course another title or language, and a page another text. */
    @Requires(UPLOAD_PACKAGES)
    void write(PageDraftId id, String title, String language, int part, PageDraft.Text text);

    /** Adds an empty page at the end and tells its place. */
    @Requires(UPLOAD_PACKAGES)
    int addPart(PageDraftId id);

    /** Takes a page out; the last one stays. */
    @Requires(UPLOAD_PACKAGES)
    void removePart(PageDraftId id, int part);

    /** Changes places with the page before. */
    @Requires(UPLOAD_PACKAGES)
    void moveUp(PageDraftId id, int part);

    /**
     * Adds a picture, a video or the captions of one, or replaces it.
     *
     * @param fileName what the author calls it
     * @param alternative the text for who cannot see it; empty only for decoration and captions
     * @param decorative whether it is there for its looks alone
     * @return the name by which pages call it
     */
    @Requires(UPLOAD_PACKAGES)
    String addFile(PageDraftId id, String fileName, String alternative, boolean decorative, byte[] content);

    @Requires(UPLOAD_PACKAGES)
    void removeFile(PageDraftId id, String name);

    @Requires(value = UPLOAD_PACKAGES, audited = false)
    Optional<byte[]> file(PageDraftId id, String name);

    /**
     * A page as readers will see it, as safe HTML.
     *
     * @param files the beginning of the address under which a file of the draft is found; its name follows
     */
    @Requires(value = UPLOAD_PACKAGES, audited = false)
    String preview(PageDraftId id, int part, String files);

    /** The ZIP file of the draft; the same draft always gives the same bytes. */
    @Requires(value = UPLOAD_PACKAGES, audited = false)
    byte[] pack(PageDraftId id);

    /** Throws the draft away. */
    @Requires(UPLOAD_PACKAGES)
    void discard(PageDraftId id);
}
