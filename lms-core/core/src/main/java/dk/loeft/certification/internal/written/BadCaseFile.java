package dk.loeft.certification.internal.written;

import dk.loeft.certification.engine.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A file that holds no cases, or cases that cannot be tried. Says what is wrong, where, and how to mend it. */
public final class BadCaseFile extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Place place;

    private final String key;

    private final List<String> arguments;

    public BadCaseFile(Place place, String key, Object... arguments) {
        super(key + " " + place);
        this.place = place;
        this.key = key;
        this.arguments = Arrays.stream(arguments).map(String::valueOf).toList();
    }

    /** Where it is wrong. */
    public Place place() {
        return place;
    }

    /** Key of its sentence, after {@code certification.simulate.bad.}. */
    public String key() {
        return key;
    }

    /** What the sentence speaks of. */
    public List<String> arguments() {
        return arguments;
    }

    /** The key of the sentence for what the rules refuse on entry. */
    public static String keyOf(Refusal.Code code) {
        return code.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
