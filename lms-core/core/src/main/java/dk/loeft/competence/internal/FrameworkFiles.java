package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkFormat;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Locale;

/** Tells the kinds of file apart, and reads and writes them. */
final class FrameworkFiles {
    private FrameworkFiles() {}

    /** What begins as a JSON object or is named so is JSON; everything else is a table. */
    static FrameworkFormat formatOf(String fileName, String text) {
        boolean json = text.stripLeading().startsWith("{")
                || fileName.toLowerCase(Locale.ROOT).endsWith(".json");
        return json ? FrameworkFormat.CASE : FrameworkFormat.CSV;
    }

    static FrameworkFile read(FrameworkFormat format, String text) {
        return format == FrameworkFormat.CASE ? CaseReader.read(text) : CsvReader.read(text);
    }

    static void write(FrameworkFile file, Instant changedAt, FrameworkFormat format, OutputStream to)
            throws IOException {
        switch (format) {
            case CSV -> CsvWriter.write(file, to);
            case CASE -> CaseWriter.write(file, changedAt, to);
        }
    }
}
