package dk.loeft.server.launch;

import java.util.List;

/** One command of {@code ./loeft}. */
interface Command {
    /** The exit code of a command that did what it was asked. */
    int DONE = 0;

    /** The exit code of a refusal. */
    int REFUSED = 2;

    /**
     * Does the work.
     *
     * @param arguments what was typed after the command's name
     * @return the exit code
     * @throws Refusal if it cannot be done as asked; nothing is left half done
     */
    int run(List<String> arguments, Terminal terminal) throws Refusal;
}
