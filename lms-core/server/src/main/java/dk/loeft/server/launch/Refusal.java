package dk.loeft.server.launch;

import java.io.Serial;
import java.util.List;

/** What cannot be done as asked: one sentence for the person at the terminal, and exit code 2. */
final class Refusal extends Exception {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;

    private final transient List<Object> arguments;

    private final boolean usage;

    /**
     * @param key the sentence in the bundle
     * @param arguments what the sentence names, in its order
     */
    Refusal(String key, Object... arguments) {
        this(false, key, arguments);
    }

    private Refusal(boolean usage, String key, Object... arguments) {
        super(key);
        this.usage = usage;
        this.key = key;
        this.arguments = List.of(arguments);
    }

    /** A refusal of what was typed: the usage is shown as well. */
    static Refusal ofUsage(String key, Object... arguments) {
        return new Refusal(true, key, arguments);
    }

    /** The same refusal, with the fault that led to it for the log. */
    Refusal because(Throwable cause) {
        initCause(cause);
        return this;
    }

    String sentence(Messages messages) {
        return messages.text(key, arguments.toArray());
    }

    boolean showsUsage() {
        return usage;
    }
}
