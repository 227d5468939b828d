package dk.loeft.xapi.model;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations are compared to a hundredth of a second; more digits do not count (1.0.3 Data 4.6). */
final class Durations {
    private static final Pattern SECONDS = Pattern.compile("(.*?)(\\d+)[.,](\\d+)S");

    private Durations() {}

    /** The duration without what is finer than a hundredth of a second. */
    static String hundredths(String duration) {
        Matcher parts = SECONDS.matcher(duration);
        if (!parts.matches()) {
            return duration;
        }
        String fraction = (parts.group(3) + "00").substring(0, 2);
        return fraction.equals("00")
                ? parts.group(1) + parts.group(2) + "S"
                : parts.group(1) + parts.group(2) + "." + fraction + "S";
    }
}
