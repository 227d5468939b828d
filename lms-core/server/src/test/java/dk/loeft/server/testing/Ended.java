package dk.loeft.server.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A command of the distribution that ran to its end.
 *
 * @param code its exit code
 * @param out what it printed
 * @param err what it complained of
 */
public record Ended(int code, String out, String err) {
    private static final long SECONDS = 120;

    /** Runs a command and waits for its end. */
    public static Ended of(List<String> words, Map<String, String> environment) {
        try {
            Path out = Files.createTempFile("loeft-", ".out");
            Path err = Files.createTempFile("loeft-", ".err");
            Process process = RunningLoeft.command(words, environment)
                    .redirectOutput(out.toFile())
                    .redirectError(err.toFile())
                    .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                throw new IllegalStateException("Does not end: " + words);
            }
            Ended ended = new Ended(process.exitValue(), text(out), text(err));
            Files.delete(out);
            Files.delete(err);
            return ended;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    public static Ended of(List<String> words) {
        return of(words, Map.of());
    }

    private static String text(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.UTF_8);
    }
}
