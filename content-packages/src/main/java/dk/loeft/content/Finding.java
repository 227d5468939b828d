package dk.loeft.content;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something an author has to know about a package.
 *
 * @param grade how bad it is
 * @param code stable name of the rule, for example {@code launch.missing}; the bundle {@code dk.loeft.content.messages} has its
 *     sentences under {@code code.title} (what is wrong) and {@code code.mend} (what to do about it)
 * @param args what the sentences speak of, in the order of their placeholders
 * @param file path in the package of the file in which it was found, or null when it concerns the package as a whole
 * @param line line in that file, counted from 1; 0 when there is none
 */
public record Finding(
        Grade grade,
        String code,
        List<String> args,
        @Nullable String file,
        int line) {

    public Finding {
        args = List.copyOf(args);
    }

    /** How bad a finding is. */
    public enum Grade {
        /** Learners will meet it: part of the course does not open or does not count. */
        ERROR,
        /** The course works, but perhaps not as its author meant. */
        WARNING,
        /** Worth mending next time the course is exported. */
        HINT
    }
}
