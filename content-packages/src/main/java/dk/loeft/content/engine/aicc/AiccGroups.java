package dk.loeft.content.engine.aicc;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Text in groups, as AICC writes course descriptions and what units and CMI tell each other (CMI001, 5.1): {@code [Group]} on a
 * line, below it {@code Keyword=value}, or free text in the groups that are for free text.
 *
 * <p>Lenient, because content is: case, order, blank lines and kinds of line ends do not matter.
 */
public final class AiccGroups {

    /** What stands in these belongs to the unit, to the letter. */
    private static final Set<String> FREE = Set.of("core_lesson", "core_vendor", "comments", "course_description");

    private static final Set<String> KNOWN = Set.of(
            "core",
            "core_lesson",
            "core_vendor",
            "comments",
            "evaluation",
            "objectives_status",
            "student_data",
            "student_demographics",
            "student_preferences",
            "course",
            "course_behavior",
            "course_description");

    private static final Pattern HEAD = Pattern.compile("\\s*\\[\\s*([A-Za-z_][A-Za-z_ -]*?)\\s*]\\s*");
    private static final Pattern LINE_END = Pattern.compile("\r\n|\n|\r");

    private final Map<String, StringBuilder> texts = new LinkedHashMap<>();
    private final Map<String, Map<String, String>> values = new LinkedHashMap<>();

    private AiccGroups() {}

    public static AiccGroups parse(String text) {
        AiccGroups groups = new AiccGroups();
        String group = "";
        for (String line : LINE_END.split(text, -1)) {
            Matcher head = HEAD.matcher(line);
            String named = head.matches() ? name(head.group(1)) : "";
            if (!named.isEmpty() && (!FREE.contains(group) || KNOWN.contains(named))) {
                group = named;
                groups.open(group);
            } else if (!group.isEmpty()) {
                groups.line(group, line);
            }
        }
        return groups;
    }

    private void open(String group) {
        texts.computeIfAbsent(group, g -> new StringBuilder());
        values.computeIfAbsent(group, g -> new LinkedHashMap<>());
    }

    private void line(String group, String line) {
        StringBuilder text = texts.computeIfAbsent(group, g -> new StringBuilder());
        text.append(text.length() == 0 ? "" : "\r\n").append(line);
        int equals = line.indexOf('=');
        if (equals > 0 && !line.stripLeading().startsWith(";")) {
            values.computeIfAbsent(group, g -> new LinkedHashMap<>())
                    .putIfAbsent(
                            name(line.substring(0, equals)),
                            line.substring(equals + 1).strip());
        }
    }

    private static String name(String written) {
        return written.strip().toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_");
    }

    /** Whether there is any group at all. */
    public boolean isEmpty() {
        return texts.isEmpty();
    }

    /** The value of a keyword; empty for one that is not there. One without anything behind its sign gives an empty text. */
    public Optional<String> value(String group, String keyword) {
        return Optional.ofNullable(values(group).get(name(keyword)));
    }

    /** All keywords of a group, in lower case, with their values. */
    public Map<String, String> values(String group) {
        return values.getOrDefault(name(group), Map.of());
    }

    /** All that stands in a group, with CRLF between lines and without blank lines at its end; empty for a missing group. */
    public Optional<String> text(String group) {
        return Optional.ofNullable(texts.get(name(group)))
                .map(text -> text.toString().stripTrailing());
    }
}
