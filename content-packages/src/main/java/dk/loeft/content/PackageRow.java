package dk.loeft.content;

import java.time.Instant;
import java.util.Optional;

/**
 * A stored package in a list.
 *
 * @param id key
 * @param reference what a course names it by
 * @param title its title
 * @param fileName name of the uploaded file
 * @param standard the standard it follows
 * @param parts how many parts can be opened
 * @param files number of files
 * @param bytes their size unpacked
 * @param errors findings of grade error; a package with any cannot be used for a course
 * @param warnings findings of grade warning
 * @param uploadedAt when
 * @param uploadedBy the name of who uploaded it; absent for a token or the system
 */
public record PackageRow(
        PackageId id,
        String reference,
        String title,
        String fileName,
        PackageStandard standard,
        int parts,
        int files,
        long bytes,
        int errors,
        int warnings,
        Instant uploadedAt,
        Optional<String> uploadedBy) {

    /** Whether a course can be made of it. */
    public boolean usable() {
        return errors == 0;
    }
}
