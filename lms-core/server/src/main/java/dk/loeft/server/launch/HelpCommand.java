package dk.loeft.server.launch;

import java.util.List;

/** {@code loeft help}. */
final class HelpCommand implements Command {
    @Override
    public int run(List<String> arguments, Terminal terminal) {
        terminal.say("usage");
        return DONE;
    }
}
