package dk.loeft.content.engine.scorm2004.datamodel;

import java.util.regex.Pattern;

/** The data types of the data model (RTE 4.1.1), as far as one value is enough to know. */
enum ValueType {
    STRING,
    LOCALIZED_STRING,
    LANGUAGE,
    IDENTIFIER,
    TIMESTAMP,
    TIME_SPAN,
    REAL,
    /** -1 to 1. */
    SCALED,
    /** 0 to 1. */
    PROGRESS,
    /** 0 and above. */
    NOT_NEGATIVE,
    COMPLETION,
    SUCCESS,
    EXIT,
    CAPTIONING,
    INTERACTION,
    RESULT,
    NAVIGATION;

    private static final Pattern NUMBER = Pattern.compile("[-+]?([0-9]+([.][0-9]*)?|[.][0-9]+)");

    private static final Pattern TIME = Pattern.compile("(19[7-9][0-9]|20[0-2][0-9]|203[0-8])"
            + "(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01])"
            + "(T([01][0-9]|2[0-3])(:[0-5][0-9](:[0-5][0-9]"
            + "([.][0-9]{1,2}(Z|[-+]([01][0-9]|2[0-3])(:[0-5][0-9])?)?)?)?)?)?)?)?");

    private static final Pattern SPAN =
            Pattern.compile("P([0-9]+Y)?([0-9]+M)?([0-9]+D)?" + "(T([0-9]+H)?([0-9]+M)?([0-9]+([.][0-9]{1,2})?S)?)?");

    /** Whether it is a decimal number. */
    static boolean number(String value) {
        return NUMBER.matcher(value).matches();
    }

    static boolean timeSpan(String value) {
        return SPAN.matcher(value).matches() && !value.endsWith("P") && !value.endsWith("T");
    }

    /** Says what is wrong with a value: nothing, its type or its range. */
    ApiError check(String value) {
        return switch (this) {
            case STRING -> ApiError.NONE;
            case LOCALIZED_STRING -> typed(localized(value));
            case LANGUAGE -> typed(value.isEmpty() || LanguageTag.valid(value));
            case IDENTIFIER -> typed(identifier(value));
            case TIMESTAMP -> typed(TIME.matcher(value).matches());
            case TIME_SPAN -> typed(timeSpan(value));
            case REAL -> typed(number(value));
            case SCALED -> range(value, -1, 1);
            case PROGRESS -> range(value, 0, 1);
            case NOT_NEGATIVE -> range(value, 0, Double.MAX_VALUE);
            case COMPLETION -> oneOf(value, "completed", "incomplete", "not attempted", "unknown");
            case SUCCESS -> oneOf(value, "passed", "failed", "unknown");
            case EXIT -> oneOf(value, "time-out", "suspend", "logout", "normal", "");
            case CAPTIONING -> oneOf(value, "-1", "0", "1");
            case INTERACTION -> typed(Responses.known(value));
            case RESULT ->
                number(value) ? ApiError.NONE : oneOf(value, "correct", "incorrect", "unanticipated", "neutral");
            case NAVIGATION -> typed(NavigationWord.valid(value));
        };
    }

    /** A string that may begin with {@code {lang=xx}}; what else is in braces is text. */
    static boolean localized(String value) {
        if (!value.startsWith("{lang=")) {
            return true;
        }
        int end = value.indexOf('}');
        return end > 0 && LanguageTag.valid(value.substring("{lang=".length(), end));
    }

    /** An identifier: a URI reference of RFC 2396 without white space; a URN names something. */
    static boolean identifier(String value) {
        if (value.isEmpty()) {
            return false;
        }
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c <= ' ' || c == 127 || "<>\"{}|\\^`[]".indexOf(c) >= 0) {
                return false;
            }
            if (c == '%' && !(hex(value, i + 1) && hex(value, i + 2))) {
                return false;
            }
        }
        int colon = value.indexOf(':');
        return colon < 0 || colon > 0 && colon < value.length() - 1;
    }

    private static boolean hex(String value, int at) {
        return at < value.length() && Character.digit(value.charAt(at), 16) >= 0;
    }

    private static ApiError range(String value, double least, double most) {
        if (!number(value)) {
            return ApiError.TYPE_MISMATCH;
        }
        double number = Double.parseDouble(value);
        return number >= least && number <= most ? ApiError.NONE : ApiError.OUT_OF_RANGE;
    }

    private static ApiError oneOf(String value, String... words) {
        for (String word : words) {
            if (word.equals(value)) {
                return ApiError.NONE;
            }
        }
        return ApiError.TYPE_MISMATCH;
    }

    private static ApiError typed(boolean fits) {
        return fits ? ApiError.NONE : ApiError.TYPE_MISMATCH;
    }
}
