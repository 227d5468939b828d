package dk.loeft.content;

import java.nio.file.Path;

/**
 * A package that was read and whose files wait to be taken into the store.
 *
 * @param report what it holds
 * @param files the folder of its files, on the same disk as the store
 */
public record StagedPackage(PackageReport report, Path files) {}
