package dk.loeft.shared;

import java.io.Serial;
import java.util.List;

/**
 * An expected refusal: the request was understood, and a rule says no. It rolls the transaction back, so nothing half
 * done stays. The key names a sentence in the bundle of the capability; the sentence says what is wrong and how to mend
 * it.
 */
public class RefusedException extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;

    private final transient List<Object> arguments;

    /**
     * @param key the message key, for example {@code organisation.unit.cycle}
     * @param arguments what the sentence names, in its order
     */
    public RefusedException(String key, Object... arguments) {
        super(key);
        this.key = key;
        this.arguments = List.of(arguments);
    }

    public String key() {
        return key;
    }

    public List<Object> arguments() {
        return arguments;
    }
}
