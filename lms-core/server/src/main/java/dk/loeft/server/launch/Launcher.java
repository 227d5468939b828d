package dk.loeft.server.launch;

import dk.loeft.server.Main;
import dk.loeft.server.Program;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Finds the command, and turns a refusal into its sentence and exit code. */
public final class Launcher implements Program {
    private static final int BROKEN = 1;

    private final Map<String, Command> commands;

    private final Terminal terminal;

    /** The launcher on the terminal of this process. */
    public Launcher() {
        this(System.getenv(), stream(FileDescriptor.out), stream(FileDescriptor.err), System.console() != null);
    }

    Launcher(Map<String, String> environment, PrintStream out, PrintStream err, boolean interactive) {
        terminal = new Terminal(environment, Messages.of(environment), out, err, interactive);
        Clock clock = Clock.systemUTC();
        HelpCommand help = new HelpCommand();
        commands = Map.ofEntries(
                Map.entry("run", new RunCommand(Main.home(), clock)),
                Map.entry("inspect", new InspectPackageCommand()),
                Map.entry("replay-scorm2004", new ReplayScormCommand()),
                Map.entry("simulate", new SimulateCommand()),
                Map.entry("api-token", SecretCommand.apiToken(clock)),
                Map.entry("lrs-credential", SecretCommand.lrsCredential(clock)),
                Map.entry("verify-audit", new VerifyAuditCommand()),
                Map.entry("seed", new SeedCommand(clock)),
                Map.entry("help", help),
                Map.entry("--help", help),
                Map.entry("-h", help));
    }

    @Override
    public int run(String[] args) {
        List<String> words = args.length == 0 ? List.of("help") : Arrays.asList(args);
        try {
            Command command = commands.get(words.get(0));
            if (command == null) {
                throw Refusal.ofUsage("command.unknown", words.get(0));
            }
            return command.run(words.subList(1, words.size()), terminal);
        } catch (Refusal refusal) {
            terminal.err().println(refusal.sentence(terminal.messages()));
            if (refusal.showsUsage()) {
                terminal.err().println(terminal.messages().text("usage"));
            }
            return Command.REFUSED;
        } catch (RuntimeException fault) {
            fault.printStackTrace(terminal.err());
            return BROKEN;
        }
    }

    /** UTF-8 whatever the locale says: a name with ø must stay readable under LANG=C. */
    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }
}
