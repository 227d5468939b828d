package dk.loeft.content.internal.storage;

import dk.loeft.content.internal.manifest.PackageFiles;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Package files: {@code <root>/<first two digits>/<sha256>/…}. A folder appears whole, by one atomic rename, and never
 * changes afterwards. Uploads are written below {@code <root>/staging} first. Several nodes may share the root.
 */
public class PackageStore {
    private static final Pattern SHA256 = Pattern.compile("[0-9a-f]{64}");

    private static final Pattern UNSAFE = Pattern.compile("[/\\\\\\p{Cntrl}]");

    private static final String LOCK = ".lock";

    private final Path root;

    public PackageStore(Path root) {
        this.root = root.toAbsolutePath().normalize();
    }

    /** A fresh place for one upload; the caller closes it. */
    public StagedFiles stage() throws IOException {
        Path staging = Files.createDirectories(staging());
        String name = UUID.randomUUID().toString();
        Path lockFile = staging.resolve(name + LOCK);
        FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        boolean held = false;
        try {
            channel.lock();
            StagedFiles staged = new StagedFiles(staging.resolve(name), lockFile, channel);
            held = true;
            return staged;
        } finally {
            if (!held) {
                channel.close();
            }
        }
    }

    /**
     * Makes staged files the files of a package. If that package's folder is there already it is left as it is: the same
     * hash means the same files.
     */
    public void publish(Path files, String sha256) throws IOException {
        Path target = folder(sha256);
        if (Files.exists(target)) {
            return;
        }
        Files.createDirectories(target.getParent());
        try {
            Files.move(files, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            if (!Files.exists(target)) {
                throw failed;
            }
        }
    }

    /** Removes the files of a package that did not get a row after all. */
    public void withdraw(String sha256) throws IOException {
        Path target = folder(sha256);
        if (!Files.exists(target)) {
            return;
        }
        // Out of sight at once, then piece by piece.
        Path gone = Files.createDirectories(staging()).resolve(UUID.randomUUID().toString());
        Files.move(target, gone, StandardCopyOption.ATOMIC_MOVE);
        Folders.remove(gone);
    }

    /**
     * A file of a package. Where no file has exactly that name, one whose name differs only in case is found, for courses
     * that were made on systems that do not tell the difference.
     *
     * @param segments folders and file name, none of them empty, {@code .} or {@code ..}
     */
    public Optional<Path> file(String sha256, List<String> segments) throws IOException {
        if (!SHA256.matcher(sha256).matches() || segments.isEmpty()) {
            return Optional.empty();
        }
        Path folder = folder(sha256);
        Path at = folder;
        for (String segment : segments) {
            Optional<Path> next = child(at, segment);
            if (next.isEmpty()) {
                return Optional.empty();
            }
            at = next.get();
        }
        boolean within = at.startsWith(folder) && Files.isRegularFile(at, LinkOption.NOFOLLOW_LINKS);
        return within ? Optional.of(at) : Optional.empty();
    }

    /** The files of a stored package, as they were when it was read: for standards whose course structure is read again. */
    public PackageFiles files(String sha256) {
        return new StoredFiles(folder(sha256));
    }

    private static Optional<Path> child(Path folder, String name) throws IOException {
        if (name.isBlank()
                || name.equals(".")
                || name.equals("..")
                || UNSAFE.matcher(name).find()) {
            return Optional.empty();
        }
        Path exact = folder.resolve(StoredName.encode(name));
        if (Files.exists(exact, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.of(exact);
        }
        if (!Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            return Optional.empty();
        }
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child ->
                            StoredName.decode(child.getFileName().toString()).equalsIgnoreCase(name))
                    .findFirst();
        }
    }

    /** Removes what uploads left behind whose process died. Those under way, on this node or another, hold their lock. */
    public void sweep() throws IOException {
        if (!Files.isDirectory(staging())) {
            return;
        }
        try (Stream<Path> found = Files.list(staging())) {
            for (Path each : found.toList()) {
                String name = each.getFileName().toString();
                if (name.endsWith(LOCK)) {
                    sweep(name.substring(0, name.length() - LOCK.length()));
                } else if (!Files.exists(staging().resolve(name + LOCK))) {
                    Folders.remove(each);
                }
            }
        }
    }

    private void sweep(String name) throws IOException {
        Path lockFile = staging().resolve(name + LOCK);
        try (FileChannel channel = FileChannel.open(lockFile, StandardOpenOption.WRITE);
                FileLock lock = channel.tryLock()) {
            if (lock != null) {
                Folders.remove(staging().resolve(name));
                Files.deleteIfExists(lockFile);
            }
        } catch (OverlappingFileLockException underWayHere) {
            return;
        }
    }

    /** Whether the files of a package are there. */
    public boolean holds(String sha256) {
        return Files.isDirectory(folder(sha256));
    }

    private Path staging() {
        return root.resolve("staging");
    }

    private Path folder(String sha256) {
        if (!SHA256.matcher(sha256).matches()) {
            throw new IllegalArgumentException("not a SHA-256: " + sha256);
        }
        return root.resolve(sha256.substring(0, 2)).resolve(sha256);
    }
}
