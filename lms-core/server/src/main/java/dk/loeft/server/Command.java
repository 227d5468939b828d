package dk.loeft.server;

import java.io.IOException;
import java.util.List;

/** What {@code loeft NAME} does. */
interface Command {
    /**
     * Does it.
     *
     * @return the exit code
     * @throws StartRefused if something outside the program is not as it must be
     */
    int run(List<String> arguments) throws IOException, StartRefused;
}
