package dk.loeft.content.internal.reading;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads the packages of a standard, or of the standards that have their first file in common. Keeps no state. */
public interface CourseReader {

    /**
     * The file that a package of the standard begins with, among these; empty for a package of another standard.
     *
     * @param paths the paths of all files
     */
    Optional<String> entry(Set<String> paths);

    /**
     * Whether a file that is no archive may be a course of the standard by itself.
     *
     * @param fileName what the author called it
     * @param start its first bytes, at most 4096
     */
    default boolean readsSingle(String fileName, byte[] start) {
        return false;
    }

    /**
     * Reads the course structure and says what an author has to know about it.
     *
     * @param entry what {@link #entry} found
     * @throws PackageRefused when it is not to be stored at all
     */
    Course read(String entry, PackageFiles files, PackageLimits limits, Findings findings) throws PackageRefused;

    /**
     * Files that are made of the package and stored with it, by path: pages that were written as text, for example. The same
     * package always gives the same ones.
     */
    default Map<String, byte[]> made(PackageFiles files) throws PackageRefused {
        return Map.of();
    }
}
