package dk.loeft.content.internal.storage;

import dk.loeft.content.internal.manifest.PackageFiles;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** The files of a package in the store. A name so long that it is kept as a hash shows as that. */
final class StoredFiles implements PackageFiles {
    private final Path folder;

    StoredFiles(Path folder) {
        this.folder = folder;
    }

    @Override
    public Set<String> paths() {
        Set<String> paths = new TreeSet<>();
        try (Stream<Path> found = Files.walk(folder)) {
            found.filter(Files::isRegularFile)
                    .forEach(file -> paths.add(
                            StoredName.decode(folder.relativize(file).toString().replace('\\', '/'))));
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        return paths;
    }

    @Override
    public byte[] start(String path, int most) {
        try (InputStream in = open(path)) {
            return in.readNBytes(most);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public InputStream open(String path) {
        Path file = folder;
        for (String segment : path.split("/", -1)) {
            file = file.resolve(StoredName.encode(segment));
        }
        if (!file.normalize().startsWith(folder)) {
            throw new IllegalArgumentException("not a path within a package: " + path);
        }
        try {
            return Files.newInputStream(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
