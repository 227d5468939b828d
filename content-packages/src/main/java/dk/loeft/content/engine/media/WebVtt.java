package dk.loeft.content.engine.media;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Checks the syntax of WebVTT files (W3C WebVTT 1, section 4). Browsers pass over what they cannot read without a word, so that
 * an author would never learn that a caption is missing.
 */
public final class WebVtt {
    /** More would not help anybody. */
    private static final int MOST_PROBLEMS = 50;

    private static final Pattern TIME = Pattern.compile("(?:(\\d{2,}):)?([0-5]\\d):([0-5]\\d)\\.(\\d{3})");

    private static final Pattern TIMING = Pattern.compile("\\s*(\\S+)[ \\t]+-->[ \\t]+(\\S+)(?:[ \\t]+(.*))?");

    private static final String ARROW = "-->";

    private static final int MINUTE = 60_000;

    private final List<Problem> problems = new ArrayList<>();
    private int cues;
    private long lastStart;

    private WebVtt() {}

    /** What can be wrong. */
    public enum Rule {
        /** The first line is not {@code WEBVTT} (4.1). */
        HEADER,
        /** A block has an arrow and no readable times (4.3), for example a comma for the point. */
        TIMING,
        /** A caption ends before it begins. */
        ENDS_BEFORE_START,
        /** A caption begins before the one above it. */
        ORDER,
        /** A caption without text. */
        EMPTY_CUE,
        /** Text that belongs to no caption: nobody sees it. */
        STRAY_TEXT
    }

    /**
     * Something wrong.
     *
     * @param line counted from 1
     */
    public record Problem(int line, Rule rule, String text) {}

    /**
     * What a file holds.
     *
     * @param cues how many captions can be read
     * @param problems what is wrong, in the order of the lines
     */
    public record Checked(int cues, List<Problem> problems) {}

    public static Checked check(String text) {
        WebVtt reading = new WebVtt();
        reading.read(List.of(text.replace("\r\n", "\n").replace('\r', '\n').split("\n", -1)));
        return new Checked(reading.cues, List.copyOf(reading.problems));
    }

    private void read(List<String> lines) {
        String first = lines.get(0).replaceFirst("^\uFEFF", "");
        if (!first.matches("WEBVTT(?:[ \\t].*)?")) {
            add(0, Rule.HEADER, first);
        }
        int at = 1;
        while (at < lines.size()) {
            int end = at;
            while (end < lines.size() && !lines.get(end).isEmpty()) {
                end++;
            }
            if (end > at) {
                block(lines, at, end);
            }
            at = end + 1;
        }
    }

    /** One block between empty lines: a caption, a note, a style sheet, a region, or headers right below the first line. */
    private void block(List<String> lines, int from, int to) {
        int timing = from;
        while (timing < to && !lines.get(timing).contains(ARROW)) {
            timing++;
        }
        if (timing < to) {
            cue(lines, timing, to);
            return;
        }
        String first = lines.get(from);
        boolean known = from == 1 || first.matches("NOTE(?:[ \\t].*)?|STYLE[ \\t]*|REGION[ \\t]*") || first.isBlank();
        if (!known) {
            add(from, Rule.STRAY_TEXT, first);
        }
    }

    private void cue(List<String> lines, int timing, int to) {
        Matcher matcher = TIMING.matcher(lines.get(timing));
        long start = matcher.matches() ? millis(matcher.group(1)) : -1;
        long end = matcher.matches() ? millis(matcher.group(2)) : -1;
        if (start < 0 || end < 0) {
            add(timing, Rule.TIMING, lines.get(timing));
            return;
        }
        cues++;
        if (end <= start) {
            add(timing, Rule.ENDS_BEFORE_START, lines.get(timing));
        } else if (start < lastStart) {
            add(timing, Rule.ORDER, lines.get(timing));
        } else if (timing + 1 == to) {
            add(timing, Rule.EMPTY_CUE, lines.get(timing));
        }
        lastStart = Math.max(lastStart, start);
    }

    private static long millis(String time) {
        Matcher matcher = TIME.matcher(time);
        if (!matcher.matches() || (matcher.group(1) != null && matcher.group(1).length() > 4)) {
            return -1;
        }
        long hours = matcher.group(1) == null ? 0 : Long.parseLong(matcher.group(1));
        return (hours * 60 + Long.parseLong(matcher.group(2))) * MINUTE
                + Long.parseLong(matcher.group(3)) * 1_000
                + Long.parseLong(matcher.group(4));
    }

    private void add(int index, Rule rule, String text) {
        if (problems.size() < MOST_PROBLEMS) {
            problems.add(new Problem(index + 1, rule, text.strip()));
        }
    }
}
