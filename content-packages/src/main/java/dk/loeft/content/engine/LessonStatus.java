package dk.loeft.content.engine;

import java.util.Locale;
import java.util.Optional;

/** {@code cmi.core.lesson_status} (RTE 3.4.4). */
public enum LessonStatus {
    PASSED("passed"),
    COMPLETED("completed"),
    FAILED("failed"),
    INCOMPLETE("incomplete"),
    BROWSED("browsed"),
    NOT_ATTEMPTED("not attempted");

    private final String cmi;

    LessonStatus(String cmi) {
        this.cmi = cmi;
    }

    /** The word of the standard's vocabulary. */
    public String cmi() {
        return cmi;
    }

    /** Reads the vocabulary's word; case does not matter, and as in CMI001 the first letter is enough. */
    public static Optional<LessonStatus> parse(String text) {
        String word = text.strip().toLowerCase(Locale.ROOT);
        for (LessonStatus status : values()) {
            if (status.cmi.equals(word) || (word.length() == 1 && status.cmi.startsWith(word))) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
