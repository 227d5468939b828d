package dk.loeft.content;

/**
 * A stored package with all that was found in it.
 *
 * @param row what the list says of it
 * @param report what it holds and what its author has to know
 */
public record StoredPackage(PackageRow row, PackageReport report) {}
