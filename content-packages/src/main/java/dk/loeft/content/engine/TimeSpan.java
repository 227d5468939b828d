package dk.loeft.content.engine;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** CMITimespan (RTE 3.4.1): {@code HHHH:MM:SS.SS}, two to four digits of hours, at most two decimals of a second. */
public final class TimeSpan {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{2,4}):(\\d{2}):(\\d{2})(?:\\.(\\d{1,2}))?");
    private static final long MOST_HUNDREDTHS = ((9999 * 60L + 59) * 60 + 59) * 100 + 99;

    private TimeSpan() {}

    /** Empty when the text is no CMITimespan. More than 59 minutes or seconds are read as packages mean them. */
    public static Optional<Duration> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String decimals = matcher.group(4);
        long hundredths = decimals == null ? 0 : Long.parseLong(decimals) * (decimals.length() == 1 ? 10 : 1);
        return Optional.of(Duration.ofHours(Long.parseLong(matcher.group(1)))
                .plusMinutes(Long.parseLong(matcher.group(2)))
                .plusSeconds(Long.parseLong(matcher.group(3)))
                .plusMillis(hundredths * 10));
    }

    /** Always {@code HHHH:MM:SS.SS}; what does not fit is cut at the largest value there is. */
    public static String format(Duration duration) {
        long hundredths = Math.max(0, Math.min(duration.toMillis() / 10, MOST_HUNDREDTHS));
        long seconds = hundredths / 100;
        return String.format(
                Locale.ROOT, "%04d:%02d:%02d.%02d", seconds / 3600, seconds / 60 % 60, seconds % 60, hundredths % 100);
    }
}
