package dk.loeft.server;

import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Where the talk of the server and its libraries goes: a file. The terminal is for the person who starts it. */
final class Output {
    private static final int KEPT = 5;

    private Output() {}

    /** Sends everything written to standard output and error from now on to a file; earlier files are kept, the last few. */
    static void toFile(Path file) throws IOException {
        for (int i = KEPT - 1; i >= 0; i--) {
            Path from = i == 0 ? file : numbered(file, i);
            if (Files.exists(from)) {
                Files.move(from, numbered(file, i + 1), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        OutputStream stream =
                Files.newOutputStream(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        PrintStream print = new PrintStream(stream, true, StandardCharsets.UTF_8);
        System.setOut(print);
        System.setErr(print);
    }

    private static Path numbered(Path file, int number) {
        return file.resolveSibling(file.getFileName() + "." + number);
    }
}
