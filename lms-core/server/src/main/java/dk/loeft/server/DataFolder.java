package dk.loeft.server;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Optional;

/** The folder that holds all that lasts: one server at a time owns it. */
final class DataFolder implements AutoCloseable {
    private static final String READABLE = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int SECRET_LENGTH = 20;

    private final Path root;
    private final Optional<FileChannel> lock;

    private DataFolder(Path root, Optional<FileChannel> lock) {
        this.root = root;
        this.lock = lock;
    }

    /**
     * Takes the folder for this process, making it where it is missing.
     *
     * @throws StartRefused if it cannot be written, or another server has it
     */
    static DataFolder own(Path root) throws StartRefused {
        try {
            Files.createDirectories(root.resolve("run"));
            Files.createDirectories(root.resolve("logs"));
            FileChannel channel = FileChannel.open(
                    root.resolve("run/lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock taken = tryLock(channel);
            if (taken == null) {
                channel.close();
                throw new StartRefused("data.taken", root);
            }
            return new DataFolder(root, Optional.of(channel));
        } catch (IOException | SecurityException e) {
            throw new StartRefused("data.readonly", root);
        }
    }

    /** Looks into a folder that a running server may own. */
    static DataFolder borrow(Path root) {
        return new DataFolder(root, Optional.empty());
    }

    private static @org.jspecify.annotations.Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    Path resolve(String name) {
        return root.resolve(name);
    }

    /** What is kept under that name, if anything. */
    Optional<String> kept(String name) throws IOException {
        Path file = root.resolve("run").resolve(name);
        return Files.exists(file) ? Optional.of(Files.readString(file).strip()) : Optional.empty();
    }

    /** Keeps a value that only the owner of the folder may read. */
    void keep(String name, String value) throws IOException {
        Path file = root.resolve("run").resolve(name);
        Path fresh = root.resolve("run").resolve(name + ".new");
        Files.deleteIfExists(fresh);
        Files.createFile(fresh, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(fresh, value + "\n", StandardCharsets.UTF_8);
        Files.move(
                fresh,
                file,
                java.nio.file.StandardCopyOption.ATOMIC_MOVE,
                java.nio.file.StandardCopyOption.REPLACE_EXISTING);
    }

    /** A secret that is made once and kept. */
    String secret(String name) throws IOException {
        Optional<String> known = kept(name);
        if (known.isPresent()) {
            return known.get();
        }
        String fresh = new SecureRandom()
                .ints(SECRET_LENGTH, 0, READABLE.length())
                .collect(StringBuilder::new, (text, i) -> text.append(READABLE.charAt(i)), StringBuilder::append)
                .toString();
        keep(name, fresh);
        return fresh;
    }

    @Override
    public void close() throws IOException {
        if (lock.isPresent()) {
            lock.get().close();
        }
    }
}
