package dk.loeft.content;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What a package holds and what its author has to know about it.
 *
 * @param fileName name of the uploaded file
 * @param standard the standard it follows
 * @param standardVersion the version the manifest states ({@code schemaversion}), or null when it states none
 * @param title the course's title, never blank
 * @param version the package's own version ({@code manifest/@version}), or null
 * @param language language tag from the manifest's metadata or the first page, or null
 * @param identifier the manifest's identifier; blank when it has none
 * @param sha256 SHA-256 of the ZIP's bytes, 64 hexadecimal digits in lower case: the key it is stored by
 * @param files number of files, without the ones that were left out
 * @param bytes their size unpacked, as counted
 * @param items the table of contents
 * @param findings what was found, errors first, then by line
 */
public record PackageReport(
        String fileName,
        PackageStandard standard,
        @Nullable String standardVersion,
        String title,
        @Nullable String version,
        @Nullable String language,
        String identifier,
        String sha256,
        int files,
        long bytes,
        List<PackageItem> items,
        List<Finding> findings) {

    public PackageReport {
        items = List.copyOf(items);
        findings = List.copyOf(findings);
    }

    /** Every item of the tree, in the order of the table of contents. */
    public Stream<PackageItem> allItems() {
        return items.stream().flatMap(PackageItem::withDescendants);
    }

    /** The items that report: those a course counts. */
    public List<PackageItem> scos() {
        return allItems().filter(item -> item.type().reports()).toList();
    }

    /** Whether a finding is graded error. */
    public boolean hasErrors() {
        return findings.stream().anyMatch(finding -> finding.grade() == Finding.Grade.ERROR);
    }
}
