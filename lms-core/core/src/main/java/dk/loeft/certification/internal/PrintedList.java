package dk.loeft.certification.internal;

import dk.loeft.certification.StandingRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** HR's list as a page to be printed. What a page is made of is held whole, so that a long list is cut, and says so. */
final class PrintedList {
    /** How many rows are printed: some sixty pages. */
    static final int LONGEST = 1_000;

    private static final Pattern HOLE = Pattern.compile("\\$\\{([a-zA-Z]+)}");

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd-MM-yyyy");

    private final Words words;

    private final String cut;

    private final StringBuilder rows = new StringBuilder();

    private int found;

    /** @param cut the key of what it says of rows that are left out */
    PrintedList(Words words, String cut) {
        this.words = words;
        this.cut = cut;
    }

    /** How many rows were added, printed or not. */
    int found() {
        return found;
    }

    void add(StandingRow row) {
        found++;
        if (found > LONGEST) {
            return;
        }
        List<String> texts = Exports.texts(row, words);
        rows.append("<tr><th scope=\"row\">")
                .append(Press.escaped(texts.get(0)))
                .append("</th>");
        texts.stream().skip(1).forEach(this::cell);
        for (Optional<LocalDate> day : Exports.days(row)) {
            cell(day.map(DAY::format).orElse(""));
        }
        rows.append("</tr>\n");
    }

    private void cell(String text) {
        rows.append("<td>").append(Press.escaped(text)).append("</td>");
    }

    /** The whole page. */
    String page(String title, String issuer, LocalDate day) {
        Map<String, String> values = Map.of(
                "language", words.tag(),
                "title", Press.escaped(title),
                "issuer", Press.escaped(issuer),
                "day", Press.escaped(words.say("certification.export.as-of", words.day(day))),
                "found", Press.escaped(foundAs()),
                "page", Press.escaped(words.say("certification.export.page")),
                "headings", headings(),
                "rows", rows.toString(),
                "end", found > LONGEST ? "<p>" + Press.escaped(foundAs()) + "</p>" : "");
        return HOLE.matcher(template()).replaceAll(hole -> {
            String value = values.get(hole.group(1));
            if (value == null) {
                throw new IllegalStateException("The page has a hole for " + hole.group(1));
            }
            return Matcher.quoteReplacement(value);
        });
    }

    /** Each is as wide as it is on a sheet, in proportion. */
    private String headings() {
        int all = Exports.HEADINGS.stream().mapToInt(Exports.Heading::width).sum();
        return Exports.HEADINGS.stream()
                .map(heading -> "<th scope=\"col\" style=\"width: %d%%\">%s</th>"
                        .formatted(100 * heading.width() / all, Press.escaped(words.say(heading.key()))))
                .collect(Collectors.joining());
    }

    private String foundAs() {
        return found > LONGEST ? words.say(cut, LONGEST, found) : words.say("certification.export.found", found);
    }

    private static String template() {
        try (InputStream template = Press.resource("list.xhtml")) {
            return new String(template.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
