package dk.loeft.content.engine.aicc;

import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.Scorm12DataModel;
import dk.loeft.content.engine.TimeSpan;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Translates between the groups of CMI001 (5.1 and 6.4) and the elements of SCORM 1.2, which took its data model from there.
 *
 * <p>A unit may report as little as it likes: what it leaves out stays as it was.
 */
public final class AuData {

    /** How the unit asked to be left, kept until it leaves; never given to anybody. */
    public static final String EXIT = "aicc.exit";

    /** The status the unit last reported in its session, before it is judged; never given to anybody. */
    public static final String STATUS = "aicc.status";

    private static final Pattern TIME = Pattern.compile("(\\d{1,4}):(\\d{1,2})(?::(\\d{1,2})(?:\\.(\\d{1,6}))?)?");
    private static final Pattern INDEXED = Pattern.compile("j_id\\.(\\d{1,4})");
    private static final List<String> PREFERENCES = List.of("audio", "language", "speed", "text");

    private AuData() {}

    /**
     * The elements after a {@code PutParam}.
     *
     * @param data what the unit reported
     * @param stored the elements that are stored
     * @return stored elements with the reported ones; only what the data model allows
     */
    public static Map<String, String> merged(AiccGroups data, Map<String, String> stored) {
        Map<String, String> reported = new LinkedHashMap<>();
        data.value("core", "lesson_location").ifPresent(at -> reported.put("cmi.core.lesson_location", at));
        data.value("core", "lesson_status").ifPresent(status -> status(status, reported));
        data.value("core", "exit").flatMap(AuData::exit).ifPresent(exit -> reported.put(EXIT, exit));
        data.value("core", "score").ifPresent(score -> score("cmi.core.score.", score, reported));
        data.value("core", "time").flatMap(AuData::time).ifPresent(time -> reported.put("cmi.core.session_time", time));
        data.text("core_lesson").ifPresent(text -> reported.put("cmi.suspend_data", text));
        data.text("comments").ifPresent(text -> reported.put("cmi.comments", text));
        for (String preference : PREFERENCES) {
            data.value("student_preferences", preference)
                    .filter(value -> !value.isEmpty())
                    .ifPresent(value -> reported.put("cmi.student_preference." + preference, value));
        }
        Map<String, String> merged = new LinkedHashMap<>(stored);
        merged.putAll(allowed(reported));
        objectives(data, merged);
        return merged;
    }

    /** Of some elements those that the data model allows; ours stay. */
    static Map<String, String> allowed(Map<String, String> elements) {
        Map<String, String> allowed =
                new LinkedHashMap<>(Scorm12DataModel.check(elements).values());
        elements.forEach((name, value) -> {
            if (name.startsWith("aicc.")) {
                allowed.put(name, value);
            }
        });
        return allowed;
    }

    /** {@code Lesson_Status=incomplete, suspend}: a status, and how the unit wants to be left. First letters are enough. */
    private static void status(String written, Map<String, String> reported) {
        String[] words = written.split(",", 2);
        LessonStatus.parse(words[0])
                .filter(status -> status != LessonStatus.NOT_ATTEMPTED)
                .ifPresent(status -> reported.put("cmi.core.lesson_status", status.cmi()));
        if (words.length == 2) {
            exit(words[1]).ifPresent(exit -> reported.put(EXIT, exit));
        }
    }

    private static Optional<String> exit(String written) {
        String word = written.strip().toLowerCase(Locale.ROOT);
        if (word.isEmpty()) {
            return Optional.of("");
        }
        return switch (word.charAt(0)) {
            case 's' -> Optional.of("suspend");
            case 't' -> Optional.of("time-out");
            case 'l' -> Optional.of("logout");
            default -> Optional.empty();
        };
    }

    /** {@code Score=raw,max,min}, the last two of which are seldom there. A score that is empty takes nothing back. */
    static void score(String at, String written, Map<String, String> reported) {
        String[] numbers = written.replace("%", "").split(",", -1);
        String[] names = {"raw", "max", "min"};
        for (int i = 0; i < Math.min(numbers.length, names.length); i++) {
            String number = numbers[i].strip();
            if (!number.isEmpty()) {
                reported.put(at + names[i], number);
            }
        }
    }

    /** A span of time as units write it, {@code H:MM} included, as CMITimespan. */
    static Optional<String> time(String written) {
        Matcher matcher = TIME.matcher(written.strip());
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String seconds = Optional.ofNullable(matcher.group(3)).orElse("0");
        String fraction = "0." + Optional.ofNullable(matcher.group(4)).orElse("0");
        return Optional.of(TimeSpan.format(Duration.ofHours(Long.parseLong(matcher.group(1)))
                .plusMinutes(Long.parseLong(matcher.group(2)))
                .plusSeconds(Long.parseLong(seconds))
                .plusMillis(Math.round(Double.parseDouble(fraction) * 1000))));
    }

    /** {@code J_ID.1=…}, {@code J_Score.1=…}, {@code J_Status.1=…}: the numbers join three lines, the identifiers tell who is who. */
    private static void objectives(AiccGroups data, Map<String, String> merged) {
        Map<String, String> lines = data.values("objectives_status");
        lines.forEach((name, id) -> {
            Matcher matcher = INDEXED.matcher(name);
            if (matcher.matches() && !id.isBlank()) {
                String number = matcher.group(1);
                objective(
                        id,
                        lines.getOrDefault("j_score." + number, ""),
                        lines.getOrDefault("j_status." + number, ""),
                        merged);
            }
        });
    }

    /** Writes the score and the status of an objective where it stands already, else at the end. */
    static void objective(String id, String score, String status, Map<String, String> merged) {
        int at = 0;
        while (merged.containsKey("cmi.objectives." + at + ".id")
                && !id.equals(merged.get("cmi.objectives." + at + ".id"))) {
            at++;
        }
        Map<String, String> reported = new HashMap<>();
        String place = "cmi.objectives." + at + ".";
        reported.put(place + "id", id);
        score(place + "score.", score, reported);
        LessonStatus.parse(status).ifPresent(known -> reported.put(place + "status", known.cmi()));
        merged.putAll(allowed(reported));
    }

    /**
     * What a unit begins with: the answer to {@code GetParam}.
     *
     * @param cmi the elements it begins with
     * @param course the course's identifier
     */
    public static String told(Map<String, String> cmi, String course) {
        StringBuilder told = new StringBuilder("[Core]\r\n");
        line(told, "Student_ID", cmi.getOrDefault("cmi.core.student_id", ""));
        line(told, "Student_Name", cmi.getOrDefault("cmi.core.student_name", ""));
        line(told, "Lesson_Location", cmi.getOrDefault("cmi.core.lesson_location", ""));
        line(told, "Credit", cmi.getOrDefault("cmi.core.credit", ""));
        String entry = cmi.getOrDefault("cmi.core.entry", "");
        line(
                told,
                "Lesson_Status",
                cmi.getOrDefault("cmi.core.lesson_status", "not attempted") + (entry.isEmpty() ? "" : ", " + entry));
        line(told, "Score", toldScore("cmi.core.score.", cmi));
        line(told, "Time", toldTime(cmi.getOrDefault("cmi.core.total_time", "")));
        line(told, "Lesson_Mode", cmi.getOrDefault("cmi.core.lesson_mode", ""));
        told.append("[Core_Lesson]\r\n").append(text(cmi.getOrDefault("cmi.suspend_data", "")));
        told.append("[Core_Vendor]\r\n").append(text(cmi.getOrDefault("cmi.launch_data", "")));
        told.append("[Evaluation]\r\n");
        line(told, "Course_ID", course);
        told.append("[Student_Data]\r\n");
        known(told, "Mastery_Score", cmi.get("cmi.student_data.mastery_score"));
        known(told, "Max_Time_Allowed", cmi.get("cmi.student_data.max_time_allowed"));
        known(told, "Time_Limit_Action", cmi.get("cmi.student_data.time_limit_action"));
        told.append("[Objectives_Status]\r\n");
        for (int at = 0; cmi.containsKey("cmi.objectives." + at + ".id"); at++) {
            String place = "cmi.objectives." + at + ".";
            line(told, "J_ID." + (at + 1), cmi.getOrDefault(place + "id", ""));
            line(told, "J_Score." + (at + 1), toldScore(place + "score.", cmi));
            line(told, "J_Status." + (at + 1), cmi.getOrDefault(place + "status", "not attempted"));
        }
        told.append("[Student_Preferences]\r\n");
        for (String preference : PREFERENCES) {
            known(
                    told,
                    preference.substring(0, 1).toUpperCase(Locale.ROOT) + preference.substring(1),
                    cmi.get("cmi.student_preference." + preference));
        }
        // a unit has no need to know where somebody lives
        return told.append("[Student_Demographics]\r\n").toString();
    }

    private static String toldScore(String at, Map<String, String> cmi) {
        String raw = cmi.getOrDefault(at + "raw", "");
        String max = cmi.getOrDefault(at + "max", "");
        String min = cmi.getOrDefault(at + "min", "");
        return max.isEmpty() && min.isEmpty() ? raw : raw + "," + max + (min.isEmpty() ? "" : "," + min);
    }

    /** {@code HH:MM:SS}: old units read neither more digits nor fractions. */
    private static String toldTime(String span) {
        Duration time = TimeSpan.parse(span).orElse(Duration.ZERO);
        return String.format(Locale.ROOT, "%02d:%02d:%02d", time.toHours(), time.toMinutesPart(), time.toSecondsPart());
    }

    private static void known(StringBuilder told, String keyword, @Nullable String value) {
        if (value != null) {
            line(told, keyword, value);
        }
    }

    /** A line break in a value would begin a keyword of its own. */
    private static void line(StringBuilder told, String keyword, String value) {
        told.append(keyword)
                .append('=')
                .append(value.replaceAll("[\r\n]+", " "))
                .append("\r\n");
    }

    private static String text(String text) {
        return text.isEmpty() ? "" : text + "\r\n";
    }
}
