package dk.loeft.content.internal.scorm2004.replay;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

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

    private Comparison() {}

    static boolean same(String element, String expected, String got) {
        if (expected.equals(got)) {
            return true;
        }
        String last = element.substring(element.lastIndexOf('.') + 1);
        if (last.equals("_children")) {
            return new HashSet<>(Arrays.asList(expected.split(","))).equals(new HashSet<>(Arrays.asList(got.split(","))));
        }
        if (NUMBERS.contains(last)) {
            return number(expected) && number(got) && Double.parseDouble(expected) == Double.parseDouble(got);
        }
        return plain(expected).equals(plain(got));
    }

    private static boolean number(String text) {
        return text.matches("-?\\d{1,20}(\\.\\d{1,30})?");
    }

    private static String plain(String text) {
        String rest = text;
        String before;
        do {
            before = rest;
            for (String standard : new String[] {"{case_matters=false}", "{order_matters=true}", "{lang=en}"}) {
                rest = rest.startsWith(standard) ? rest.substring(standard.length()) : rest;
            }
        } while (!rest.equals(before));
        return rest;
    }
}
