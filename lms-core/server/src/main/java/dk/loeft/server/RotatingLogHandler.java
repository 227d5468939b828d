package dk.loeft.server;

import java.io.BufferedOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import java.util.logging.SimpleFormatter;
import java.util.logging.StreamHandler;

/**
 * The server's log: the file named by the logging property {@code dk.loeft.server.RotatingLogHandler.file}. When it has
 * grown to ten megabytes it becomes {@code .1}, the one before {@code .2}, and so on; the sixth is dropped. The running
 * file keeps its name, unlike that of {@link java.util.logging.FileHandler}.
 */
public final class RotatingLogHandler extends StreamHandler {
    private static final long LIMIT_BYTES = 10_000_000;

    private static final int KEPT = 5;

    private final Path file;

    private long written;

    /** Opens the file, at its end. Called by the log manager. */
    public RotatingLogHandler() throws IOException {
        file = Path.of(LogManager.getLogManager().getProperty(RotatingLogHandler.class.getName() + ".file"));
        setFormatter(new SimpleFormatter());
        setEncoding(StandardCharsets.UTF_8.name());
        open();
    }

    @Override
    public synchronized void publish(LogRecord entry) {
        super.publish(entry);
        flush();
        if (written >= LIMIT_BYTES) {
            rotate();
        }
    }

    private void rotate() {
        close();
        try {
            for (int age = KEPT - 1; age >= 1; age--) {
                if (Files.exists(aged(age))) {
                    Files.move(aged(age), aged(age + 1), StandardCopyOption.REPLACE_EXISTING);
                }
            }
            Files.move(file, aged(1), StandardCopyOption.REPLACE_EXISTING);
            open();
        } catch (IOException e) {
            throw new UncheckedIOException("The log cannot be turned over: " + file, e);
        }
    }

    private Path aged(int age) {
        return file.resolveSibling(file.getFileName() + "." + age);
    }

    private void open() throws IOException {
        OutputStream end = Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        written = Files.size(file);
        setOutputStream(new FilterOutputStream(new BufferedOutputStream(end)) {
            @Override
            public void write(byte[] bytes, int from, int length) throws IOException {
                out.write(bytes, from, length);
                written += length;
            }
        });
    }
}
