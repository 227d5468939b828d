package dk.loeft.content.engine;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The SCORM 1.2 data model (RTE 3.4.4): which elements there are, who may read and write them, and what they may hold.
 *
 * <p>Serves the side that must not trust the browser: what a page reports is held against it before it is kept. Sizes are the
 * standard's, except where honest packages need more; each such place says so.
 */
public final class Scorm12DataModel {

    /** The standard says 4,096; authoring tools keep whole courses' state here, and the common players let them. */
    public static final int SUSPEND_DATA = 64_000;
    /** CMIString4096. */
    public static final int LONG_TEXT = 4_096;
    /** CMIString255. */
    public static final int SHORT_TEXT = 255;
    /** CMIFeedback is 255 in the standard; written answers are longer. */
    public static final int FEEDBACK = 4_096;
    /** Entries in one array. The standard sets no bound; a tampering browser must not fill the database. */
    public static final int ARRAY = 1_000;
    /** Elements in one report. */
    public static final int ELEMENTS = 20_000;

    /** Who may use an element. */
    public enum Access {
        READ_ONLY,
        READ_WRITE,
        WRITE_ONLY;
    }

    /** Why a value is refused; the numbers are the API's error codes (RTE 3.3.4). */
    public enum Reason {
        INVALID_ARGUMENT(201),
        NOT_IMPLEMENTED(401),
        KEYWORD(402),
        READ_ONLY(403),
        WRITE_ONLY(404),
        INCORRECT_TYPE(405);

        private final int code;

        Reason(int code) {
            this.code = code;
        }

        public int code() {
            return code;
        }
    }

    /** An element that is not kept. */
    public record Violation(String element, Reason reason) {}

    /**
     * A report once checked.
     *
     * @param values what may be kept, in the order reported
     * @param violations what may not. Players report everything they hold, so {@link Reason#READ_ONLY} and {@link Reason#KEYWORD}
     *     are no sign of tampering
     */
    public record Checked(Map<String, String> values, List<Violation> violations) {}

    private record Element(Access access, Predicate<String> type) {}

    private static final Set<String> STATUS = Set.of("passed", "completed", "failed", "incomplete", "browsed");
    private static final Set<String> OBJECTIVE_STATUS =
            Set.of("passed", "completed", "failed", "incomplete", "browsed", "not attempted");
    private static final Set<String> EXIT = Set.of("time-out", "suspend", "logout", "");
    private static final Set<String> INTERACTION_TYPE =
            Set.of("true-false", "choice", "fill-in", "matching", "performance", "sequencing", "likert", "numeric");
    private static final Set<String> RESULT = Set.of("correct", "wrong", "unanticipated", "neutral");

    private static final Map<String, Element> ELEMENTS_BY_NAME = Map.ofEntries(
            entry("cmi.core.student_id", read()),
            entry("cmi.core.student_name", read()),
            entry("cmi.core.lesson_location", both(CmiType.text(SHORT_TEXT))),
            entry("cmi.core.credit", read()),
            entry("cmi.core.lesson_status", both(CmiType.vocabulary(STATUS))),
            entry("cmi.core.entry", read()),
            entry("cmi.core.score.raw", both(CmiType.score())),
            entry("cmi.core.score.min", both(CmiType.score())),
            entry("cmi.core.score.max", both(CmiType.score())),
            entry("cmi.core.total_time", read()),
            entry("cmi.core.lesson_mode", read()),
            entry("cmi.core.exit", write(CmiType.vocabulary(EXIT))),
            entry("cmi.core.session_time", write(CmiType.timeSpan())),
            entry("cmi.suspend_data", both(CmiType.text(SUSPEND_DATA))),
            entry("cmi.launch_data", read()),
            entry("cmi.comments", both(CmiType.text(LONG_TEXT))),
            entry("cmi.comments_from_lms", read()),
            entry("cmi.objectives.n.id", both(CmiType.identifier())),
            entry("cmi.objectives.n.score.raw", both(CmiType.score())),
            entry("cmi.objectives.n.score.min", both(CmiType.score())),
            entry("cmi.objectives.n.score.max", both(CmiType.score())),
            entry("cmi.objectives.n.status", both(CmiType.vocabulary(OBJECTIVE_STATUS))),
            entry("cmi.student_data.mastery_score", read()),
            entry("cmi.student_data.max_time_allowed", read()),
            entry("cmi.student_data.time_limit_action", read()),
            entry("cmi.student_preference.audio", both(CmiType.integer(-1, 100))),
            entry("cmi.student_preference.language", both(CmiType.text(SHORT_TEXT))),
            entry("cmi.student_preference.speed", both(CmiType.integer(-100, 100))),
            entry("cmi.student_preference.text", both(CmiType.integer(-1, 1))),
            entry("cmi.interactions.n.id", write(CmiType.identifier())),
            entry("cmi.interactions.n.objectives.n.id", write(CmiType.identifier())),
            entry("cmi.interactions.n.time", write(CmiType.timeOfDay())),
            entry("cmi.interactions.n.type", write(CmiType.vocabulary(INTERACTION_TYPE))),
            entry("cmi.interactions.n.correct_responses.n.pattern", write(CmiType.text(FEEDBACK))),
            entry("cmi.interactions.n.weighting", write(CmiType.decimal())),
            entry("cmi.interactions.n.student_response", write(CmiType.text(FEEDBACK))),
            entry("cmi.interactions.n.result", write(CmiType.vocabulary(RESULT).or(CmiType.decimal()))),
            entry("cmi.interactions.n.latency", write(CmiType.timeSpan())));

    /** The groups that answer to {@code _children}, and the arrays that answer to {@code _count}. */
    private static final Set<String> KEYWORDS = Set.of(
            "cmi.core._children",
            "cmi.core.score._children",
            "cmi.objectives._children",
            "cmi.objectives._count",
            "cmi.objectives.n.score._children",
            "cmi.student_data._children",
            "cmi.student_preference._children",
            "cmi.interactions._children",
            "cmi.interactions._count",
            "cmi.interactions.n.objectives._count",
            "cmi.interactions.n.correct_responses._count");

    private static final Pattern INDEX = Pattern.compile("\\.(\\d{1,9})(?=\\.|$)");
    private static final int LONGEST_NAME = 200;

    private Scorm12DataModel() {}

    private static Element read() {
        return new Element(Access.READ_ONLY, value -> false);
    }

    private static Element both(Predicate<String> type) {
        return new Element(Access.READ_WRITE, type);
    }

    private static Element write(Predicate<String> type) {
        return new Element(Access.WRITE_ONLY, type);
    }

    /** All element names; {@code n} stands for an index. */
    public static Set<String> elements() {
        return ELEMENTS_BY_NAME.keySet();
    }

    /** Who may use an element; empty for keywords and for what the standard does not know. */
    public static Optional<Access> access(String element) {
        return Optional.ofNullable(ELEMENTS_BY_NAME.get(general(element))).map(Element::access);
    }

    /** What {@code LMSSetValue} would object to, or nothing. */
    public static Optional<Reason> checkSet(String element, String value) {
        if (element.length() > LONGEST_NAME || !indexesInBounds(element)) {
            return Optional.of(Reason.INVALID_ARGUMENT);
        }
        String general = general(element);
        if (KEYWORDS.contains(general)) {
            return Optional.of(Reason.KEYWORD);
        }
        Element known = ELEMENTS_BY_NAME.get(general);
        if (known == null) {
            return Optional.of(element.startsWith("cmi.") ? Reason.NOT_IMPLEMENTED : Reason.INVALID_ARGUMENT);
        }
        if (known.access() == Access.READ_ONLY) {
            return Optional.of(Reason.READ_ONLY);
        }
        return known.type().test(value) ? Optional.empty() : Optional.of(Reason.INCORRECT_TYPE);
    }

    /** What {@code LMSGetValue} would object to, or nothing. */
    public static Optional<Reason> checkGet(String element) {
        String general = general(element);
        if (KEYWORDS.contains(general)) {
            return Optional.empty();
        }
        Element known = ELEMENTS_BY_NAME.get(general);
        if (known == null) {
            return Optional.of(element.startsWith("cmi.") ? Reason.NOT_IMPLEMENTED : Reason.INVALID_ARGUMENT);
        }
        return known.access() == Access.WRITE_ONLY ? Optional.of(Reason.WRITE_ONLY) : Optional.empty();
    }

    /**
     * Separates what may be kept of a report from what may not. {@code not attempted} as lesson status is how players report that
     * the SCO set none; it is left out without a word.
     */
    public static Checked check(Map<String, String> reported) {
        Map<String, String> values = new LinkedHashMap<>();
        List<Violation> violations = new ArrayList<>();
        reported.forEach((element, value) -> {
            if (element.equals("cmi.core.lesson_status") && value.equals("not attempted")) {
                return;
            }
            Optional<Reason> reason =
                    values.size() >= ELEMENTS ? Optional.of(Reason.INVALID_ARGUMENT) : checkSet(element, value);
            if (reason.isPresent()) {
                violations.add(new Violation(element, reason.get()));
            } else {
                values.put(element, value);
            }
        });
        return new Checked(values, List.copyOf(violations));
    }

    private static String general(String element) {
        return INDEX.matcher(element).replaceAll(".n");
    }

    private static boolean indexesInBounds(String element) {
        Matcher matcher = INDEX.matcher(element);
        while (matcher.find()) {
            if (Integer.parseInt(matcher.group(1)) >= ARRAY) {
                return false;
            }
        }
        return true;
    }

    /** A CMIDecimal: digits with an optional sign and fraction, of a size that can be counted with. */
    static OptionalDouble decimal(String text) {
        return text.matches("[+-]?\\d{1,9}(\\.\\d{0,9})?|[+-]?\\.\\d{1,9}")
                ? OptionalDouble.of(Double.parseDouble(text))
                : OptionalDouble.empty();
    }

    /** A number as CMIDecimal, without an exponent or needless zeros. */
    static String write(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }
}
