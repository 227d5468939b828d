package dk.loeft.content.engine.scorm2004.course;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Adds time intervals (RTE 4.1.1.9), to hundredths of a second. A year is counted as 365 days and a month as 30. */
public final class Spans {

    private static final Pattern SPAN = Pattern.compile(
            "P(?:(\\d+)Y)?(?:(\\d+)M)?(?:(\\d+)D)?(?:T(?:(\\d+)H)?(?:(\\d+)M)?(?:(\\d+)(?:\\.(\\d{1,2}))?S)?)?");

    private static final long SECOND = 100;
    private static final long MINUTE = 60 * SECOND;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    /** Longer than any attempt; what claims to be longer counts as this. */
    private static final long MOST = 100_000 * DAY;

    private Spans() {}

    /** Whether both are intervals of the same length. */
    public static boolean same(String one, String other) {
        return SPAN.matcher(one).matches() && SPAN.matcher(other).matches() && hundredths(one) == hundredths(other);
    }

    static String add(String one, String other) {
        return format(Math.min(hundredths(one) + hundredths(other), MOST));
    }

    /** 0 for what is no interval. */
    static long hundredths(String span) {
        Matcher parts = SPAN.matcher(span);
        if (!parts.matches()) {
            return 0;
        }
        String fraction = parts.group(7);
        long cents = fraction == null ? 0 : number(fraction.length() == 1 ? fraction + "0" : fraction);
        long total = times(parts.group(1), 365 * DAY)
                + times(parts.group(2), 30 * DAY)
                + times(parts.group(3), DAY)
                + times(parts.group(4), HOUR)
                + times(parts.group(5), MINUTE)
                + times(parts.group(6), SECOND)
                + cents;
        return Math.min(total, MOST);
    }

    private static long times(@Nullable String count, long unit) {
        return count == null ? 0 : Math.min(number(count), MOST / unit) * unit;
    }

    private static long number(String digits) {
        return digits.length() > 12 ? Long.MAX_VALUE : Long.parseLong(digits);
    }

    private static String format(long hundredths) {
        StringBuilder text = new StringBuilder("PT");
        long rest = hundredths;
        if (rest >= HOUR) {
            text.append(rest / HOUR).append('H');
            rest %= HOUR;
        }
        if (rest >= MINUTE) {
            text.append(rest / MINUTE).append('M');
            rest %= MINUTE;
        }
        text.append(rest / SECOND);
        if (rest % SECOND != 0) {
            text.append('.').append(rest % SECOND < 10 ? "0" : "").append(rest % SECOND);
        }
        return text.append('S').toString();
    }
}
