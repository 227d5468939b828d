package dk.loeft.content.internal.zip;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** An upload that is no archive: one file, which is the course by itself. */
public final class SingleFile implements PackageContents {

    private final Path file;
    private final String name;
    private final PackageLimits limits;
    private long total;

    private SingleFile(Path file, String name, PackageLimits limits) {
        this.file = file;
        this.name = name;
        this.limits = limits;
    }

    /** @param name what the author called the file; it becomes its path, so it is held to the rules of entries */
    public static SingleFile of(Path file, String name, PackageLimits limits) throws PackageRefused {
        return new SingleFile(file, EntryNames.normalise(name.replaceAll(".*[\\\\/]", ""), limits), limits);
    }

    @Override
    public Set<String> paths() {
        return Set.of(name);
    }

    @Override
    public List<String> litter() {
        return List.of();
    }

    @Override
    public void strip(String folder) {
        throw new IllegalStateException("one file lies in no folder: " + folder);
    }

    @Override
    public byte[] start(String path, int most) throws PackageRefused {
        try (InputStream in = Files.newInputStream(file)) {
            return in.readNBytes(most);
        } catch (IOException unreadable) {
            throw caused(RefusalCode.DAMAGED.at(path), unreadable);
        }
    }

    @Override
    public InputStream open(String path) throws PackageRefused {
        try {
            return Files.newInputStream(file);
        } catch (IOException unreadable) {
            throw caused(RefusalCode.DAMAGED.at(path), unreadable);
        }
    }

    @Override
    public Optional<Path> onDisk(String path) {
        return Optional.of(file);
    }

    @Override
    public void copy(String path, OutputStream out) throws IOException, PackageRefused {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw RefusalCode.FILE_TOO_LARGE.at(path, limits.fileBytes() >> 20);
        }
        total += Files.copy(file, out);
    }

    @Override
    public long total() {
        return total;
    }

    private static PackageRefused caused(PackageRefused refused, Exception cause) {
        refused.initCause(cause);
        return refused;
    }

    /** The file belongs to whoever spooled it. */
    @Override
    public void close() {
        // nothing is held open
    }
}
