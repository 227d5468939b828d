package dk.loeft.server.launch;

import dk.loeft.content.ReplayScorm2004Command;
import java.util.List;

/** {@code loeft replay-scorm2004 PACKAGE_DIR SCRIPT.properties}: {@link ReplayScorm2004Command} at the terminal. */
final class ReplayScormCommand implements Command {
    @Override
    public int run(List<String> arguments, Terminal terminal) {
        return ReplayScorm2004Command.run(
                arguments.toArray(String[]::new),
                terminal.out(),
                terminal.err(),
                terminal.messages().locale());
    }
}
