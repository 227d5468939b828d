package dk.loeft.server.launch;

import java.io.PrintStream;
import java.util.Map;

/**
 * Where a command is typed and where its words go.
 *
 * @param environment the environment variables
 * @param out results
 * @param err refusals
 * @param interactive whether a person watches, so that a line may be written over
 */
record Terminal(
        Map<String, String> environment, Messages messages, PrintStream out, PrintStream err, boolean interactive) {

    /** Writes a sentence of the bundle as a line of the results. */
    void say(String key, Object... arguments) {
        out.println(messages.text(key, arguments));
    }
}
