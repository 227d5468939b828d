package dk.loeft.content.internal.web;

import java.io.Serial;

/** The body or the address of a call cannot be understood. */
final class MalformedCall extends RuntimeException {
    @Serial
    private static final long serialVersionUID = 1L;

    private final String key;

    private final String field;

    /**
     * @param key the key of the sentence
     * @param field what it names
     */
    MalformedCall(String key, String field) {
        super(key);
        this.key = key;
        this.field = field;
    }

    String key() {
        return key;
    }

    String field() {
        return field;
    }
}
