package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.ItemKind;
import dk.loeft.competence.Level;
import dk.loeft.competence.Wording;
import dk.loeft.shared.RefusedException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Reads a framework from CSV: RFC 4180 with semicolons, as Danish spreadsheets write it, or with commas. */
final class CsvReader {
    private final FrameworkDraft draft = new FrameworkDraft();

    private final Map<String, Integer> columns = new HashMap<>();

    private CsvReader() {}

    static FrameworkFile read(String text) {
        return new CsvReader().all(text);
    }

    private FrameworkFile all(String text) {
        CSVFormat form = CSVFormat.RFC4180
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(false)
                .get();
        // The line in which a record begins; a text in quotes may go over several.
        long line = 1;
        try (CSVParser parser = CSVParser.parse(text, form)) {
            Iterator<CSVRecord> records = parser.iterator();
            while (records.hasNext()) {
                CSVRecord record = records.next();
                take(record, line);
                line = parser.getCurrentLineNumber() + 1;
            }
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw new RefusedException("competence.csv.broken", line);
        }
        return draft.finish(0);
    }

    /** The mark that the first line has more of. */
    private static char delimiter(String text) {
        String first = text.lines().findFirst().orElse("");
        long semicolons = first.chars().filter(each -> each == ';').count();
        long commas = first.chars().filter(each -> each == ',').count();
        return semicolons >= commas ? ';' : ',';
    }

    private void take(CSVRecord record, long line) {
        if (record.stream().allMatch(String::isBlank)) {
            return;
        }
        if (columns.isEmpty()) {
            head(record, line);
        } else {
            row(record, line);
        }
    }

    private void head(CSVRecord record, long line) {
        for (int at = 0; at < record.size(); at++) {
            String name = record.get(at).strip().toLowerCase(Locale.ROOT);
            if (name.isEmpty()) {
                continue;
            }
            if (!CsvColumns.ALL.contains(name)) {
                throw new RefusedException("competence.csv.column-unknown", line, shown(name), named());
            }
            if (columns.put(name, at) != null) {
                throw new RefusedException("competence.csv.column-twice", line, name);
            }
        }
        CsvColumns.NEEDED.stream()
                .filter(name -> !columns.containsKey(name))
                .findFirst()
                .ifPresent(name -> {
                    throw new RefusedException("competence.csv.column-missing", line, name);
                });
        if (!columns.containsKey(CsvColumns.TITLE_DA) && !columns.containsKey(CsvColumns.TITLE_EN)) {
            throw new RefusedException("competence.csv.column-missing", line, CsvColumns.TITLE_DA);
        }
    }

    private static String named() {
        return String.join(", ", CsvColumns.ALL);
    }

    private void row(CSVRecord record, long line) {
        for (int at = 0; at < record.size(); at++) {
            if (!columns.containsValue(at) && !record.get(at).isBlank()) {
                throw new RefusedException("competence.csv.wide", line, at + 1);
            }
        }
        String kind = cell(record, CsvColumns.KIND).toLowerCase(Locale.ROOT);
        switch (kind) {
            case CsvColumns.FRAMEWORK -> draft.info(info(record), line);
            case CsvColumns.LEVEL -> draft.level(level(record, line), line);
            case CsvColumns.AREA -> draft.item(item(ItemKind.AREA, record), line);
            case CsvColumns.COMPETENCE -> draft.item(item(ItemKind.COMPETENCE, record), line);
            default -> throw new RefusedException("competence.csv.kind", line, shown(kind));
        }
    }

    private FrameworkInfo info(CSVRecord record) {
        String language = cell(record, CsvColumns.LANGUAGE).toLowerCase(Locale.ROOT);
        return new FrameworkInfo(
                cell(record, CsvColumns.CODE),
                cell(record, CsvColumns.EDITION),
                title(record),
                description(record),
                cell(record, CsvColumns.SOURCE),
                cell(record, CsvColumns.LICENCE),
                cell(record, CsvColumns.ATTRIBUTION),
                language.isEmpty() ? "da" : language);
    }

    private Level level(CSVRecord record, long line) {
        String number = cell(record, CsvColumns.CODE);
        if (!number.matches("[0-9]{1,2}")) {
            throw new RefusedException("competence.file.level", line, FileTexts.HIGHEST_LEVEL);
        }
        return new Level(Integer.parseInt(number), title(record), description(record));
    }

    private FrameworkItem item(ItemKind kind, CSVRecord record) {
        return new FrameworkItem(
                kind,
                cell(record, CsvColumns.CODE),
                cell(record, CsvColumns.PARENT),
                title(record),
                description(record),
                cell(record, CsvColumns.CASE_IDENTIFIER).toLowerCase(Locale.ROOT));
    }

    private Wording title(CSVRecord record) {
        return new Wording(cell(record, CsvColumns.TITLE_DA), cell(record, CsvColumns.TITLE_EN));
    }

    private Wording description(CSVRecord record) {
        return new Wording(cell(record, CsvColumns.DESCRIPTION_DA), cell(record, CsvColumns.DESCRIPTION_EN));
    }

    private String cell(CSVRecord record, String column) {
        Integer at = columns.get(column);
        return at == null || at >= record.size() ? "" : CsvColumns.unguarded(FileTexts.clean(record.get(at)));
    }

    /** As much of what a file says as a sentence can hold. */
    private static String shown(String text) {
        return text.codePointCount(0, text.length()) <= 40
                ? text
                : text.substring(0, text.offsetByCodePoints(0, 40)) + "…";
    }
}
