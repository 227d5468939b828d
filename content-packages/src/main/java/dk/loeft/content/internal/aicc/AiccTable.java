package dk.loeft.content.internal.aicc;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * A table as AICC writes it (CMI001, 5.2): fields with or without quotation marks, separated by commas, the first line with their
 * names in any order and case. What lies beyond the named fields belongs to the last of them, as the members of a block do.
 *
 * @param names the names of the fields in lower case
 * @param rows the rows, without empty ones
 */
record AiccTable(List<String> names, List<Row> rows) {

    /** A row with the line on which it ends, or near it. */
    record Row(int line, List<String> names, List<String> fields) {

        /** The first field of that name, empty when it is missing. */
        String get(String name) {
            int at = names.indexOf(name);
            return at < 0 || at >= fields.size() ? "" : fields.get(at);
        }

        /** All fields of that name that are not empty. */
        List<String> all(String name) {
            List<String> all = new ArrayList<>();
            for (int at = 0; at < fields.size(); at++) {
                if (names.get(Math.min(at, names.size() - 1)).equals(name)
                        && !fields.get(at).isEmpty()) {
                    all.add(fields.get(at));
                }
            }
            return all;
        }

        /** The field in that place, empty when there is none. */
        String at(int place) {
            return place < fields.size() ? fields.get(place) : "";
        }

        Map<String, String> byName() {
            Map<String, String> byName = new LinkedHashMap<>();
            for (int at = 0; at < Math.min(names.size(), fields.size()); at++) {
                byName.putIfAbsent(names.get(at), fields.get(at));
            }
            return byName;
        }
    }

    /**
     * Reads a table; a text without a line is a table without rows.
     *
     * @throws UncheckedIOException when a quotation mark is not closed where it must be
     */
    static AiccTable parse(String text) {
        CSVFormat format = CSVFormat.Builder.create()
                .setDelimiter(delimiter(text))
                .setQuote('"')
                .setIgnoreSurroundingSpaces(true)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        List<String> names = new ArrayList<>();
        List<Row> rows = new ArrayList<>();
        try (CSVParser parser = CSVParser.parse(new StringReader(text), format)) {
            for (CSVRecord record : parser) {
                List<String> fields = record.stream().map(String::strip).toList();
                if (names.isEmpty()) {
                    fields.forEach(
                            field -> names.add(field.toLowerCase(Locale.ROOT).replaceAll("[ -]+", "_")));
                } else if (fields.stream().anyMatch(field -> !field.isEmpty())) {
                    rows.add(new Row((int) parser.getCurrentLineNumber(), names, fields));
                }
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return new AiccTable(names, rows);
    }

    /** A comma, unless the first line has none and something else that tables are written with. */
    private static char delimiter(String text) {
        String head = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        if (head.indexOf(',') >= 0) {
            return ',';
        }
        return head.indexOf('\t') >= 0 ? '\t' : head.indexOf(';') >= 0 ? ';' : ',';
    }
}
