package dk.loeft.content.engine.media;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Which parts of a recording were really played: spans in milliseconds of the recording's own time, in order, apart from each
 * other, none of them empty. What is played twice counts once; what is skipped does not count.
 */
public final class WatchedRanges {
    /** Nothing was played. */
    public static final WatchedRanges NONE = new WatchedRanges(List.of());

    /** Nobody jumps about more often than that; whoever claims to is not believed. */
    static final int MOST_SPANS = 2_000;

    private static final Pattern SPAN = Pattern.compile("(\\d{1,6}(?:\\.\\d{1,3})?)-(\\d{1,6}(?:\\.\\d{1,3})?)");

    private static final int MILLIS_DECIMALS = 3;

    private final List<Span> spans;

    private WatchedRanges(List<Span> spans) {
        this.spans = spans;
    }

    private record Span(long from, long to) {}

    /** One span; none if it is empty. */
    public static WatchedRanges of(long fromMillis, long toMillis) {
        return joined(List.of(new Span(Math.max(0, fromMillis), toMillis)));
    }

    /**
     * Reads what {@link #text} wrote, in any order and overlapping as it may be.
     *
     * @return empty when it is not such a text
     */
    public static Optional<WatchedRanges> parse(String text) {
        if (text.isEmpty()) {
            return Optional.of(NONE);
        }
        String[] written = text.split(",", MOST_SPANS + 1);
        if (written.length > MOST_SPANS) {
            return Optional.empty();
        }
        List<Span> spans = new ArrayList<>();
        for (String each : written) {
            Matcher matcher = SPAN.matcher(each);
            if (!matcher.matches()) {
                return Optional.empty();
            }
            spans.add(new Span(millis(matcher.group(1)), millis(matcher.group(2))));
        }
        return Optional.of(joined(spans));
    }

    private static long millis(String seconds) {
        return new BigDecimal(seconds).movePointRight(MILLIS_DECIMALS).longValueExact();
    }

    private static WatchedRanges joined(List<Span> spans) {
        List<Span> ordered = spans.stream()
                .filter(span -> span.to() > span.from())
                .sorted(Comparator.comparingLong(Span::from))
                .toList();
        List<Span> joined = new ArrayList<>();
        for (Span span : ordered) {
            Span last = joined.isEmpty() ? span : joined.get(joined.size() - 1);
            if (joined.isEmpty() || span.from() > last.to()) {
                joined.add(span);
            } else {
                joined.set(joined.size() - 1, new Span(last.from(), Math.max(last.to(), span.to())));
            }
        }
        return new WatchedRanges(List.copyOf(joined.subList(0, Math.min(MOST_SPANS, joined.size()))));
    }

    /** What was played in either. */
    public WatchedRanges plus(WatchedRanges other) {
        List<Span> all = new ArrayList<>(spans);
        all.addAll(other.spans);
        return joined(all);
    }

    /** What of it lies within a recording of that length. */
    public WatchedRanges within(Duration length) {
        return joined(spans.stream()
                .map(span -> new Span(span.from(), Math.min(span.to(), length.toMillis())))
                .toList());
    }

    /** The first part of it that takes no longer than that to play at ordinary speed. */
    public WatchedRanges atMost(Duration time) {
        long left = time.toMillis();
        List<Span> kept = new ArrayList<>();
        for (Span span : spans) {
            long taken = Math.min(left, span.to() - span.from());
            kept.add(new Span(span.from(), span.from() + taken));
            left -= taken;
        }
        return joined(kept);
    }

    /** How long all of it takes at ordinary speed. */
    public Duration length() {
        return Duration.ofMillis(
                spans.stream().mapToLong(span -> span.to() - span.from()).sum());
    }

    /** How much of a recording of that length was played, 0 to 1; 0 for one without length. */
    public double share(Duration length) {
        return length.isZero() ? 0 : (double) within(length).length().toMillis() / length.toMillis();
    }

    /** Seconds with a point, for example {@code 0-12.5,40-61}. */
    public String text() {
        return spans.stream()
                .map(span -> seconds(span.from()) + "-" + seconds(span.to()))
                .collect(Collectors.joining(","));
    }

    private static String seconds(long millis) {
        BigDecimal seconds = BigDecimal.valueOf(millis, MILLIS_DECIMALS).stripTrailingZeros();
        return seconds.toPlainString();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof WatchedRanges ranges && ranges.spans.equals(spans);
    }

    @Override
    public int hashCode() {
        return spans.hashCode();
    }

    @Override
    public String toString() {
        return text();
    }
}
