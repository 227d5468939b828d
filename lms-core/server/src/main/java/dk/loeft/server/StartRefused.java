package dk.loeft.server;

import java.io.Serial;
import java.util.List;

/** Something outside the program is not as it must be. It is told in one sentence, and the exit code is 2. */
final class StartRefused extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;
    private final transient List<Object> arguments;

    StartRefused(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    String sentence() {
        return Words.text(key, arguments.toArray());
    }
}
