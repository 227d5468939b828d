package dk.loeft.content.internal.scorm2004.replay;

import java.util.Arrays;
import java.util.List;

/**
 * Something that went otherwise than the script says.
 *
 * @param key of its sentence in {@code dk.loeft.content.messages}
 * @param args what the sentence speaks of
 */
public record Difference(String key, List<String> args) {

    public Difference {
        args = List.copyOf(args);
    }

    static Difference of(String key, Object... args) {
        return new Difference(key, Arrays.stream(args).map(String::valueOf).toList());
    }
}
