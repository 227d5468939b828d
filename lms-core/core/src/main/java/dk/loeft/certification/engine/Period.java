package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time in whole months or whole days. Months clamp to the end of the month: 31 January + P1M is 28 or 29
 * February. A mixed length does not exist, since it would depend on which part is added first.
 *
 * @param count how many, zero or more
 * @param unit of what
 */
public record Period(int count, Unit unit) {
    private static final Pattern TEXT = Pattern.compile("P(\\d{1,5})([MD])");

    /** The Gregorian calendar repeats itself after so many months and days. */
    private static final long MONTHS_OF_CALENDAR = 4_800;

    private static final long DAYS_OF_CALENDAR = 146_097;

    /** What a period is counted in. */
    public enum Unit {
        MONTHS,
        DAYS
    }

    public Period {
        if (count < 0) {
            throw new IllegalArgumentException("a period cannot be negative: " + count);
        }
    }

    /** So many months. */
    public static Period months(int count) {
        return new Period(count, Unit.MONTHS);
    }

    /** So many days. */
    public static Period days(int count) {
        return new Period(count, Unit.DAYS);
    }

    /** Reads {@code PnM} or {@code PnD} of ISO 8601, at most five digits; empty for anything else. */
    public static Optional<Period> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of(matcher.group(2).equals("M") ? months(count) : days(count));
    }

    /** The day that lies this long after another. */
    public LocalDate after(LocalDate day) {
        return times(1, day);
    }

    /** The day that lies this long before another. */
    public LocalDate before(LocalDate day) {
        return times(-1, day);
    }

    /** The day that lies this long after another, {@code factor} times over; counted in one step, so that it clamps once. */
    LocalDate times(long factor, LocalDate day) {
        return unit == Unit.MONTHS ? day.plusMonths(factor * count) : day.plusDays(factor * count);
    }

    /**
     * Whether this is the longer one. Between months and days the calendar's average month decides (30.44 days), so that
     * P3M is longer than P91D and shorter than P92D, whatever the season.
     */
    public boolean isLongerThan(Period other) {
        return length() > other.length();
    }

    private long length() {
        return count * (unit == Unit.MONTHS ? DAYS_OF_CALENDAR : MONTHS_OF_CALENDAR);
    }

    /** As in ISO 8601: {@code P12M}, {@code P90D}. */
    @Override
    public String toString() {
        return "P" + count + (unit == Unit.MONTHS ? "M" : "D");
    }
}
