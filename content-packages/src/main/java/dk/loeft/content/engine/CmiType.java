package dk.loeft.content.engine;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** The types of the SCORM 1.2 data model (RTE 3.4.1), as tests on a written value. */
final class CmiType {

    private static final Pattern TIME = Pattern.compile("([01]\\d|2[0-3]):[0-5]\\d:[0-5]\\d(\\.\\d{1,2})?");

    private CmiType() {}

    /** Text of at most so many characters; line ends and tabs are the only control characters it may hold. */
    static Predicate<String> text(int most) {
        return value ->
                value.length() <= most && value.chars().allMatch(c -> c >= ' ' || c == '\n' || c == '\r' || c == '\t');
    }

    /** CMIIdentifier; the letters of every language are let in, as packages use them. */
    static Predicate<String> identifier() {
        return value -> value.length() <= 255 && value.chars().allMatch(c -> c >= ' ') && !value.isBlank();
    }

    static Predicate<String> vocabulary(Set<String> words) {
        return words::contains;
    }

    /** CMIDecimal. */
    static Predicate<String> decimal() {
        return value -> Scorm12DataModel.decimal(value).isPresent();
    }

    /** CMIDecimal or CMIBlank; a score is any finite number, because packages that count points report more than 100. */
    static Predicate<String> score() {
        return value -> value.isEmpty() || Scorm12DataModel.decimal(value).isPresent();
    }

    /** CMISInteger within bounds. */
    static Predicate<String> integer(int least, int most) {
        return value ->
                value.matches("[+-]?\\d{1,5}") && Integer.parseInt(value) >= least && Integer.parseInt(value) <= most;
    }

    /** CMITimespan. */
    static Predicate<String> timeSpan() {
        return value -> TimeSpan.parse(value).isPresent();
    }

    /** CMITime: the time of day. */
    static Predicate<String> timeOfDay() {
        return value -> TIME.matcher(value).matches();
    }
}
