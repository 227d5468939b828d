package dk.loeft.content.engine.scorm2004.sequencing;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A navigation request (SN 4.3.1): of the learner, of the LMS, or of a SCO through {@code adl.nav.request}.
 *
 * @param target identifier of the activity, for {@link Type#CHOICE} and {@link Type#JUMP}
 */
public record NavigationRequest(Type type, @Nullable String target) {

    /** The requests there are. */
    public enum Type {
        START,
        RESUME_ALL,
        CONTINUE,
        PREVIOUS,
        CHOICE,
        JUMP,
        EXIT,
        EXIT_ALL,
        ABANDON,
        ABANDON_ALL,
        SUSPEND_ALL
    }

    public static NavigationRequest of(Type type) {
        return new NavigationRequest(type, null);
    }

    public static NavigationRequest choice(String target) {
        return new NavigationRequest(Type.CHOICE, target);
    }

    public static NavigationRequest jump(String target) {
        return new NavigationRequest(Type.JUMP, target);
    }

    /** What {@code adl.nav.request} asks for; empty for {@code _none_} and for what is no request. */
    public static Optional<NavigationRequest> parse(String word) {
        if (word.startsWith("{target=")) {
            int end = word.lastIndexOf('}');
            String target = end < 0 ? "" : word.substring("{target=".length(), end);
            return switch (word.substring(end + 1)) {
                case "choice" -> Optional.of(choice(target));
                case "jump" -> Optional.of(jump(target));
                default -> Optional.empty();
            };
        }
        for (Type type : Type.values()) {
            boolean bySco = type != Type.START && type != Type.RESUME_ALL && type != Type.CHOICE && type != Type.JUMP;
            if (bySco && type.name().replace("_", "").toLowerCase(Locale.ROOT).equals(word.toLowerCase(Locale.ROOT))) {
                return Optional.of(of(type));
            }
        }
        return Optional.empty();
    }
}
