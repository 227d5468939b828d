package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageRefused;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** The files a manifest may speak of. */
public interface PackageFiles {

    /** Their paths. */
    Set<String> paths();

    /** At most the first bytes of one of them. */
    byte[] start(String path, int most) throws PackageRefused;

    /** A file from its beginning, for readers that do not know how much of it they need; the caller closes it. */
    default InputStream open(String path) throws PackageRefused {
        return new ByteArrayInputStream(start(path, Integer.MAX_VALUE));
    }

    /** Where the file lies on disk by itself while it is read, if it does. */
    default Optional<Path> onDisk(String path) {
        return Optional.empty();
    }

    /** Whether it is one file that is a course by itself, not a file of an archive. */
    default boolean single() {
        return false;
    }

    /** A file that the author may have meant: the same path in other case, else the only one of that name. */
    default Optional<String> similar(String missing) {
        Optional<String> otherCase =
                paths().stream().filter(path -> path.equalsIgnoreCase(missing)).findFirst();
        if (otherCase.isPresent()) {
            return otherCase;
        }
        String name = "/" + missing.substring(missing.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        var sameName = paths().stream()
                .filter(path -> ("/" + path.toLowerCase(Locale.ROOT)).endsWith(name))
                .limit(2)
                .toList();
        return sameName.size() == 1 ? Optional.of(sameName.get(0)) : Optional.empty();
    }
}
