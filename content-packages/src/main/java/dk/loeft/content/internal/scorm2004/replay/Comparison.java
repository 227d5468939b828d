package dk.loeft.content.internal.scorm2004.replay;

import dk.loeft.content.engine.scorm2004.course.Spans;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Whether two values of an element are the same by the element's type: 0.80 is 0.8, and a default prefix may be there or not. */
final class Comparison {

    private static final Set<String> NUMBERS = Set.of(
            "scaled",
            "raw",
            "min",
            "max",
            "progress_measure",
            "completion_threshold",
            "scaled_passing_score",
            "weighting",
            "audio_level",
            "delivery_speed");

    private static final Set<String> SPANS = Set.of("total_time", "latency", "max_time_allowed");
    private static final Pattern FLAG = Pattern.compile("\\{(lang|case_matters|order_matters)=[^}]*}");
    private static final Set<String> DEFAULTS = Set.of("{case_matters=false}", "{order_matters=true}", "{lang=en}");

    private Comparison() {}

    static boolean same(String element, String expected, String got) {
        if (expected.equals(got)) {
            return true;
        }
        String last = element.substring(element.lastIndexOf('.') + 1);
        if (last.equals("_children")) {
            return new HashSet<>(Arrays.asList(expected.split(",")))
                    .equals(new HashSet<>(Arrays.asList(got.split(","))));
        }
        if (NUMBERS.contains(last)) {
            return number(expected) && number(got) && Double.parseDouble(expected) == Double.parseDouble(got);
        }
        if (SPANS.contains(last)) {
            return Spans.same(expected, got);
        }
        return plain(expected).equals(plain(got));
    }

    private static boolean number(String text) {
        return text.matches("-?\\d{1,20}(\\.\\d{1,30})?");
    }

    /** Flags in any order, those with their default value left out, and the text after them. */
    private static String plain(String text) {
        Set<String> flags = new TreeSet<>();
        Matcher flag = FLAG.matcher(text);
        int end = 0;
        while (flag.find() && flag.start() == end) {
            flags.add(flag.group());
            end = flag.end();
        }
        flags.removeAll(DEFAULTS);
        return flags + text.substring(end);
    }
}
