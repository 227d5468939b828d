package dk.loeft.content.internal.media.page;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page as its author wrote it. What it says of itself may stand on top, between two lines of {@code ---}: {@code title},
 * {@code lang}, and on the first page of a course {@code course}.
 *
 * @param path of the file
 * @param said what it says of itself, by word in lower case
 * @param text what is to be shown
 * @param skipped how many lines stand before that
 */
record WrittenPage(String path, Map<String, String> said, String text, int skipped) {
    private static final Pattern LINE = Pattern.compile("([A-Za-z]{1,20}):\\s*(.*)");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern HTML_LANG =
            Pattern.compile("(?is)<html\\b[^>]*\\slang\\s*=\\s*[\"']?([A-Za-z0-9-]{2,35})");
    private static final Pattern HTML_TITLE = Pattern.compile("(?is)<title\\b[^>]*>([^<]{1,300})");
    private static final Pattern HTML_HEADING = Pattern.compile("(?is)<h1\\b[^>]*>([^<]{1,300})");
    private static final Pattern HEADING = Pattern.compile("(?m)^# +(.{1,300}?)[ #]*$");
    private static final String FENCE = "---";
    private static final int LONGEST_HEAD = 30;

    WrittenPage {
        said = Map.copyOf(said);
    }

    static WrittenPage read(String path, String written) {
        String text = written.replaceFirst("^\uFEFF", "").replace("\r\n", "\n").replace('\r', '\n');
        Map<String, String> said = new LinkedHashMap<>();
        String[] lines = text.split("\n", LONGEST_HEAD + 1);
        if (!lines[0].strip().equals(FENCE)) {
            return new WrittenPage(path, said, text, 0);
        }
        int consumed = lines[0].length() + 1;
        for (int i = 1; i < Math.min(lines.length, LONGEST_HEAD); i++) {
            consumed += lines[i].length() + 1;
            if (lines[i].strip().equals(FENCE)) {
                return new WrittenPage(path, said, text.substring(Math.min(consumed, text.length())), i + 1);
            }
            Matcher line = LINE.matcher(lines[i].strip());
            if (line.matches() && !line.group(2).isBlank()) {
                said.put(line.group(1).toLowerCase(Locale.ROOT), line.group(2).strip());
            }
        }
        return new WrittenPage(path, Map.of(), text, 0);
    }

    boolean html() {
        return path.toLowerCase(Locale.ROOT).matches(".*\\.html?");
    }

    /** What it is called: what it says itself, else its first heading of the first level. */
    Optional<String> title() {
        Optional<String> own = Optional.ofNullable(said.get("title"));
        return own.or(() -> html() ? first(HTML_TITLE).or(() -> first(HTML_HEADING)) : first(HEADING))
                .map(title -> title.replaceAll("[*_`]", "").strip())
                .filter(title -> !title.isEmpty());
    }

    private Optional<String> first(Pattern pattern) {
        Matcher matcher = pattern.matcher(text);
        return matcher.find() ? Optional.of(matcher.group(1).strip()) : Optional.empty();
    }

    Optional<String> language() {
        return Optional.ofNullable(said.get("lang"))
                .or(() -> html() ? first(HTML_LANG) : Optional.empty())
                .filter(TAG.asMatchPredicate());
    }

    /** The course that it is the first page of. */
    Optional<String> course() {
        return Optional.ofNullable(said.get("course"));
    }

    /** Its file name without number and ending, for want of a title. */
    String name() {
        String base = path.substring(path.lastIndexOf('/') + 1).replaceFirst("\\.[A-Za-z]+$", "");
        String words =
                base.replaceFirst("^\\d+[-_. ]*", "").replaceAll("[-_]+", " ").strip();
        return words.isEmpty() ? base : words;
    }

    /** Where the page is kept as it is shown. */
    static String shown(String path) {
        return path + ".html";
    }
}
