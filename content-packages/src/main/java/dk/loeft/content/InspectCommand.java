package dk.loeft.content;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonWriter;
import jakarta.json.stream.JsonGenerator;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** {@code loeft inspect FILE.zip [--json]}: what an upload would say, without a server. */
public final class InspectCommand {

    /** No finding of grade error. */
    public static final int FINE = 0;
    /** At least one finding of grade error. */
    public static final int ERRORS = 1;
    /** Not a package that can be stored, or none that can be read. */
    public static final int NOT_A_PACKAGE = 2;

    private InspectCommand() {}

    /**
     * Writes the report to {@code out}, or one sentence to {@code err}; with {@code --json} a refusal is written to {@code out} as
     * well, as an object.
     *
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Locale locale) {
        PackageMessages messages = PackageMessages.in(locale);
        boolean json = Arrays.asList(args).contains("--json");
        List<String> files =
                Arrays.stream(args).filter(arg -> !arg.equals("--json")).toList();
        if (files.size() != 1 || files.get(0).startsWith("-")) {
            err.println(messages.text("inspect.usage"));
            return NOT_A_PACKAGE;
        }
        String written = files.get(0);
        try {
            Path path = Path.of(written);
            if (!Files.isRegularFile(path)) {
                err.println(messages.text("inspect.no-such-file", written));
                return NOT_A_PACKAGE;
            }
            return inspect(path, json, out, err, locale);
        } catch (IOException | InvalidPathException unreadable) {
            err.println(messages.text("inspect.unreadable", written, unreadable.toString()));
            return NOT_A_PACKAGE;
        }
    }

    private static int inspect(Path path, boolean json, PrintStream out, PrintStream err, Locale locale)
            throws IOException {
        String name = path.toAbsolutePath().normalize().getFileName().toString();
        try (InputStream zip = Files.newInputStream(path)) {
            PackageReport report = new PackageReader().read(zip, name, new DiscardSink(), PackageLimits.defaults());
            if (json) {
                print(new PackageReportJson(locale).write(report), out);
            } else {
                out.print(new PackageReportText(locale).write(report));
            }
            return report.hasErrors() ? ERRORS : FINE;
        } catch (PackageRefused refused) {
            if (json) {
                print(new PackageReportJson(locale).write(name, refused), out);
            }
            err.println(name + ": " + new PackageReportText(locale).write(refused));
            return NOT_A_PACKAGE;
        }
    }

    private static void print(JsonObject json, PrintStream out) {
        StringWriter text = new StringWriter();
        try (JsonWriter writer = Json.createWriterFactory(Map.of(JsonGenerator.PRETTY_PRINTING, true))
                .createWriter(text)) {
            writer.writeObject(json);
        }
        out.println(text.toString().strip());
    }
}
