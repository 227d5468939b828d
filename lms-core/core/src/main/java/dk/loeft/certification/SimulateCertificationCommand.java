package dk.loeft.certification;

import dk.loeft.certification.internal.simulation.Difference;
import dk.loeft.certification.internal.simulation.Sentences;
import dk.loeft.certification.internal.simulation.Simulation;
import dk.loeft.certification.internal.written.BadCaseFile;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code loeft simulate certification FILE.json}: tries the rules of certification on sample histories, without a server or a
 * database. The file is of the format {@code loeft-certification-cases/1} (docs/certification-cases.md).
 */
public final class SimulateCertificationCommand {
    /** Every answer came as the file expects. */
    public static final int SAME = 0;

    /** Some answer came otherwise. */
    public static final int DIFFERS = 1;

    /** No file of cases. */
    public static final int UNUSABLE = 2;

    private SimulateCertificationCommand() {}

    /**
     * Writes each difference and a line with the counts to {@code out}, or one sentence to {@code err}.
     *
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Locale locale) {
        Sentences sentences = Sentences.in(locale);
        if (args.length != 1 || args[0].startsWith("-")) {
            err.println(sentences.say("usage"));
            return UNUSABLE;
        }
        try {
            Path file = Path.of(args[0]);
            if (!Files.isRegularFile(file)) {
                err.println(sentences.say("no-file", args[0]));
                return UNUSABLE;
            }
            String text = Files.readString(file);
            // Some editors begin a file with a mark of its encoding.
            return print(Simulation.of(text.startsWith("\uFEFF") ? text.substring(1) : text), out, sentences);
        } catch (BadCaseFile bad) {
            err.println(sentences.of(bad));
        } catch (InvalidPathException e) {
            err.println(sentences.say("no-file", args[0]));
        } catch (IOException e) {
            err.println(sentences.say("unreadable", args[0]));
        }
        return UNUSABLE;
    }

    private static int print(Simulation.Result result, PrintStream out, Sentences sentences) {
        for (Difference difference : result.differences()) {
            out.println(sentences.of(difference));
        }
        out.println(sentences.of(result));
        return result.differences().isEmpty() ? SAME : DIFFERS;
    }
}
