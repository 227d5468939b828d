package dk.loeft.xapi.model;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.IllformedLocaleException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How the small values of xAPI are written (1.0.3 Data 4.0; 2.0 4.2.7). */
public final class Syntax {
    private static final Pattern UUID =
            Pattern.compile("[0-9a-fA-F]{8}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{4}-[0-9a-fA-F]{12}");

    private static final Pattern TIMESTAMP = Pattern.compile(
            "(\\d{4}-\\d{2}-\\d{2})[Tt ](\\d{2}:\\d{2}):(\\d{2})(\\.\\d+)?([Zz]|[+-]\\d{2}(?::?\\d{2})?)");

    private static final Pattern DURATION = Pattern.compile("P(?:\\d+(?:[.,]\\d+)?W"
            + "|(?=[0-9T])(?:\\d+(?:[.,]\\d+)?Y)?(?:\\d+(?:[.,]\\d+)?M)?(?:\\d+(?:[.,]\\d+)?D)?"
            + "(?:T(?=[0-9])(?:\\d+(?:[.,]\\d+)?H)?(?:\\d+(?:[.,]\\d+)?M)?(?:\\d+(?:[.,]\\d+)?S)?)?)");

    private static final Pattern MAILBOX = Pattern.compile("mailto:[^\\s@<>\\[\\]:]+@[^\\s@<>:/?#]+");

    private static final Pattern SHA1 = Pattern.compile("[0-9a-fA-F]{40}");

    private static final Pattern SHA2 =
            Pattern.compile("(?:[0-9a-fA-F]{56}|[0-9a-fA-F]{64}|[0-9a-fA-F]{96}|[0-9a-fA-F]{128})");

    private static final Pattern MEDIA_TYPE = Pattern.compile(
            "[\\w!#$&^.+-]{1,127}/[\\w!#$&^.+-]{1,127}(?:\\s*;\\s*[\\w!#$&^.+-]+=(?:[\\w!#$&^.+:/-]+|\"[^\"]*\"))*");

    private static final int NANO_DIGITS = 9;

    private Syntax() {}

    public static boolean isUuid(String text) {
        return UUID.matcher(text).matches();
    }

    /** An absolute IRI (RFC 3987): with a scheme and something behind it, without characters that must be escaped. */
    public static boolean isIri(String text) {
        try {
            return new URI(text).isAbsolute();
        } catch (URISyntaxException e) {
            return false;
        }
    }

    /** The moment of an RFC 3339 timestamp with a zone; absent if it is none. The offset -00:00 says no zone is known. */
    public static Optional<Instant> moment(String text) {
        Matcher parts = TIMESTAMP.matcher(text);
        if (!parts.matches() || parts.group(5).matches("-00(:?00)?")) {
            return Optional.empty();
        }
        // A leap second is written as 60; no clock here has one.
        String seconds = parts.group(3).equals("60") ? "59" : parts.group(3);
        String fraction = parts.group(4) == null ? "" : parts.group(4);
        try {
            return Optional.of(OffsetDateTime.parse(parts.group(1) + "T" + parts.group(2) + ":" + seconds
                            + fraction.substring(0, Math.min(fraction.length(), NANO_DIGITS + 1))
                            + zone(parts.group(5)))
                    .toInstant());
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String zone(String written) {
        return switch (written.length()) {
            case 1 -> "Z";
            case 3 -> written + ":00";
            case 5 -> written.substring(0, 3) + ":" + written.substring(3);
            default -> written;
        };
    }

    /** An ISO 8601 duration. Of its parts only the last may have a fraction. */
    public static boolean isDuration(String text) {
        return DURATION.matcher(text).matches() && !text.matches(".*[.,]\\d+[A-Z].*\\d.*");
    }

    /** A well-formed language tag (RFC 5646, section 2.2.9). */
    public static boolean isLanguageTag(String text) {
        if (text.isEmpty()) {
            return false;
        }
        try {
            new Locale.Builder().setLanguageTag(text);
            return true;
        } catch (IllformedLocaleException e) {
            return false;
        }
    }

    static boolean isMailbox(String text) {
        return MAILBOX.matcher(text).matches();
    }

    static boolean isSha1(String text) {
        return SHA1.matcher(text).matches();
    }

    static boolean isSha2(String text) {
        return SHA2.matcher(text).matches();
    }

    static boolean isMediaType(String text) {
        return MEDIA_TYPE.matcher(text).matches();
    }
}
