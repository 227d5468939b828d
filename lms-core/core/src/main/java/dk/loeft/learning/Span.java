package dk.loeft.learning;

import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A length of time in whole months or whole days. Months clamp to the end of the month, as in {@link LocalDate#plusMonths}:
 * 31 January and one month is 28 or 29 February.
 *
 * @param count how many, 0 to {@value #MOST}
 * @param unit of what
 */
public record Span(int count, Unit unit) {
    public static final int MOST = 9_999;

    private static final Pattern TEXT = Pattern.compile("P(\\d{1,4})([MD])");

    /** What it is counted in. */
    public enum Unit {
        DAYS,
        MONTHS
    }

    public Span {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException("not a span: " + count);
        }
    }

    public static Span days(int count) {
        return new Span(count, Unit.DAYS);
    }

    public static Span months(int count) {
        return new Span(count, Unit.MONTHS);
    }

    /** Reads {@code PnM} or {@code PnD} of ISO 8601, at most four digits; empty for anything else. */
    public static Optional<Span> parse(String text) {
        Matcher matcher = TEXT.matcher(text);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int count = Integer.parseInt(matcher.group(1));
        return Optional.of(matcher.group(2).equals("M") ? months(count) : days(count));
    }

    /** The day that lies this long after another. */
    public LocalDate after(LocalDate day) {
        return unit == Unit.MONTHS ? day.plusMonths(count) : day.plusDays(count);
    }

    /** The day that lies this long before another. */
    public LocalDate before(LocalDate day) {
        return unit == Unit.MONTHS ? day.minusMonths(count) : day.minusDays(count);
    }

    /** As in ISO 8601: {@code P12M}, {@code P90D}. */
    @Override
    public String toString() {
        return "P" + count + (unit == Unit.MONTHS ? "M" : "D");
    }
}
