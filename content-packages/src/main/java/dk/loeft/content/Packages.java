package dk.loeft.content;

import static dk.loeft.organisation.Permission.AUTHOR;
import static dk.loeft.organisation.Permission.UPLOAD_PACKAGES;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.Optional;

/**
 * The stored packages. They never change: another file is another package. To upload one use {@link PackageUpload}, which
 * calls the first three methods around the reading of the stream.
 *
 * <p>A package with findings of grade error is kept with its report, so that its author can mend it, but no course can be
 * made of it.
 */
public interface Packages {
    /** Refuses who may not upload, before a byte is read. */
    @Requires(value = UPLOAD_PACKAGES, audited = false)
    void checkUpload();

    /** The package of the file with that SHA-256, if it is stored. */
    @Requires(value = UPLOAD_PACKAGES, audited = false)
    Optional<PackageId> known(String sha256);

    /** Takes a package into the store: its row, its items and its files, or none of them. */
    @Requires(UPLOAD_PACKAGES)
    PackageId add(StagedPackage staged);

    /**
     * The stored packages, the newest first; sorts by {@code uploaded} (default), {@code title}, {@code file}, {@code size},
     * {@code errors}.
     *
     * @param text words in title or file name; empty: all
     */
    @Requires(value = AUTHOR, audited = false)
    Page<PackageRow> packages(String text, PageRequest page);

    @Requires(value = AUTHOR, audited = false)
    Optional<StoredPackage> find(PackageId id);
}
