package dk.loeft.content;

import dk.loeft.content.internal.scorm2004.replay.Difference;
import dk.loeft.content.internal.scorm2004.replay.Replay;
import dk.loeft.content.internal.scorm2004.replay.UnusableScript;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;

/**
 * {@code loeft replay-scorm2004 PACKAGE_DIR SCRIPT.properties}: replays a case of ADL's SCORM 2004 4th Edition conformance test
 * suite against the data model and the sequencing, without a browser. A case that goes on from what earlier ones left ({@code
 * CO-07b} from {@code CO-07a}) has those replayed first where they lie beside it.
 */
public final class ReplayScorm2004Command {

    /** Everything went as the script says. */
    public static final int SAME = 0;
    /** Something went otherwise. */
    public static final int DIFFERS = 1;
    /** Not a package, or not a script. */
    public static final int UNUSABLE = 2;

    private ReplayScorm2004Command() {}

    /**
     * Writes each difference and a summary to {@code out}, or one sentence to {@code err}.
     *
     * @return the exit code
     */
    public static int run(String[] args, PrintStream out, PrintStream err, Locale locale) {
        PackageMessages messages = PackageMessages.in(locale);
        if (args.length != 2 || args[0].startsWith("-") || args[1].startsWith("-")) {
            err.println(messages.text("replay.usage"));
            return UNUSABLE;
        }
        try {
            Path folder = Path.of(args[0]);
            Path script = Path.of(args[1]);
            if (!Files.isDirectory(folder)) {
                err.println(messages.text("replay.no-folder", args[0]));
                return UNUSABLE;
            }
            return print(Replay.run(folder, script), out, messages);
        } catch (UnusableScript unusable) {
            err.println(messages.text(unusable.key(), unusable.args()));
        } catch (PackageRefused refused) {
            err.println(args[0] + ": " + messages.title(refused) + " " + messages.mend(refused));
        } catch (IOException | InvalidPathException unreadable) {
            err.println(messages.text("replay.unreadable", unreadable.toString()));
        }
        return UNUSABLE;
    }

    private static int print(Replay.Result result, PrintStream out, PackageMessages messages) {
        if (!result.before().isEmpty()) {
            out.println(messages.text("replay.before", String.join(", ", result.before())));
        }
        if (!result.standIns().isEmpty()) {
            out.println(messages.text("replay.stand-in", String.join(", ", result.standIns())));
        }
        for (Difference difference : result.differences()) {
            out.println(messages.text(difference.key(), difference.args()));
        }
        String counts = result.differences().isEmpty() ? "replay.same" : "replay.differs";
        out.println(messages.text(
                counts, result.visits(), result.commands(), result.differences().size()));
        return result.differences().isEmpty() ? SAME : DIFFERS;
    }
}
