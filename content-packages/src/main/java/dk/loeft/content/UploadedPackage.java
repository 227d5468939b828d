package dk.loeft.content;

/**
 * What became of an upload.
 *
 * @param id key of the stored package
 * @param known whether the very same file had been uploaded before; then nothing was added
 * @param report what was found in it
 */
public record UploadedPackage(PackageId id, boolean known, PackageReport report) {}
