package dk.loeft.server.launch;

import dk.loeft.content.InspectCommand;
import java.util.List;

/** {@code loeft inspect FILE.zip [--json]}: the package diagnosis of {@link InspectCommand} at the terminal. */
final class InspectPackageCommand implements Command {
    @Override
    public int run(List<String> arguments, Terminal terminal) {
        return InspectCommand.run(
                arguments.toArray(String[]::new),
                terminal.out(),
                terminal.err(),
                terminal.messages().locale());
    }
}
