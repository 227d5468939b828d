package dk.loeft.organisation.engine;

import java.util.Locale;
import java.util.regex.Pattern;

/**
 * The names people sign in with. They are compared in small letters, without the space around them, character by
 * character: a name that a collation takes for equal would get a count of wrong passwords of its own.
 */
public final class UserName {
    private static final Pattern FORM = Pattern.compile("[a-z0-9æøå._@+-]{2,100}");

    private UserName() {}

    /** The form in which the name is kept and compared. */
    public static String normal(String typed) {
        return typed.strip().toLowerCase(Locale.ROOT);
    }

    /** Whether a name in its normal form may be given: 2–100 letters, digits and {@code . _ - @ +}. */
    public static boolean valid(String normal) {
        return FORM.matcher(normal).matches();
    }
}
