package dk.loeft.server.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A MariaDB server that outlived its launcher (killed with SIGKILL). It is known by its command line: it is a
 * {@code mariadbd}, and its data directory is ours. It is asked to stop, which writes what is committed; no other process
 * is touched.
 */
final class LeftoverDatabase {
    private static final long PATIENCE_SECONDS = 60;

    private LeftoverDatabase() {}

    /** Ends the server that works on these files, if there is one, and waits for its end. */
    static void end(Path database) throws IOException {
        List<ProcessHandle> leftovers = ProcessHandle.allProcesses()
                .filter(process -> servesFrom(process.pid(), database))
                .toList();
        for (ProcessHandle leftover : leftovers) {
            leftover.destroy();
            try {
                leftover.onExit().get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("Interrupted while the old database stopped", e);
            } catch (ExecutionException | TimeoutException e) {
                throw new IOException("The database of an earlier start does not stop: process " + leftover.pid(), e);
            }
        }
    }

    /** Whether the process is a MariaDB server on these files, by Linux's {@code /proc}. */
    static boolean servesFrom(long pid, Path database) {
        try {
            List<String> words = Arrays.asList(
                    Files.readString(Path.of("/proc", Long.toString(pid), "cmdline"), StandardCharsets.UTF_8)
                            .split("\0"));
            Path program = Path.of(words.get(0)).getFileName();
            return program != null
                    && program.toString().equals("mariadbd")
                    && words.contains(EmbeddedDatabase.dataDirArgument(database));
        } catch (IOException | InvalidPathException gone) {
            // A process that ends while it is looked at, or one of somebody else's.
            return false;
        }
    }
}
