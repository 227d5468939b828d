package dk.loeft.server.launch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The data directory: {@code database} and what the application keeps are the data; {@code run} can be thrown away while
 * nothing runs; {@code logs}. One server at a time holds it, by a lock that the operating system frees when the process
 * ends, however it ends.
 */
final class DataDirectory {
    private final Path root;

    private DataDirectory(Path root) {
        this.root = root;
    }

    /**
     * Opens the directory; makes it where it is missing.
     *
     * @throws Refusal if it cannot be made or written
     */
    static DataDirectory open(Path root) throws Refusal {
        DataDirectory data = new DataDirectory(root);
        try {
            Files.createDirectories(data.run());
            Files.createDirectories(data.logs());
            Files.delete(Files.createTempFile(data.run(), "writable", ""));
        } catch (IOException e) {
            throw new Refusal("data.not-writable", root).because(e);
        }
        return data;
    }

    /** Takes the lock for as long as this process lives; empty if another process has it. */
    Optional<FileLock> lock() throws Refusal {
        Path file = run().resolve("lock");
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock();
            if (lock == null) {
                channel.close();
            }
            return Optional.ofNullable(lock);
        } catch (IOException e) {
            throw new Refusal("data.not-writable", root).because(e);
        }
    }

    Path root() {
        return root;
    }

    /** What can be made anew: the unpacked database and server, the lock, the address of the running database. */
    Path run() {
        return root.resolve("run");
    }

    Path logs() {
        return root.resolve("logs");
    }

    /** The files of the embedded database. */
    Path database() {
        return root.resolve("database");
    }

    /** The address and password of the running embedded database; the owner's alone. */
    Path databaseAddress() {
        return run().resolve("database.properties");
    }

    /**
     * The password of the demo sign-ins: the one of earlier starts, since the sign-ins were made with it, else the
     * wished one, else a new one.
     *
     * @param wished what the operator set
     */
    String demoPassword(Optional<String> wished) throws IOException {
        Path file = root.resolve("demo-password");
        if (Files.exists(file)) {
            return Files.readString(file).strip();
        }
        String password = wished.orElseGet(SecretFile::readablePassword);
        SecretFile.write(file, password + "\n");
        return password;
    }

    /** Deletes a folder with all it holds, if it is there. */
    static void delete(Path folder) throws IOException {
        if (Files.exists(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path file : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.deleteIfExists(file);
                }
            }
        }
    }
}
