package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.Level;
import dk.loeft.competence.Wording;
import dk.loeft.shared.ExcelCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.HashMap;
import java.util.Map;
import org.apache.commons.csv.CSVPrinter;

/** Writes a framework as {@link CsvReader} reads it. */
final class CsvWriter {
    private CsvWriter() {}

    static void write(FrameworkFile file, OutputStream to) throws IOException {
        CSVPrinter printer = ExcelCsv.begin(to);
        printer.printRecord(CsvColumns.ALL);
        print(printer, info(file.info()));
        for (Level level : file.levels()) {
            Map<String, String> row = row(CsvColumns.LEVEL, String.valueOf(level.number()), level.title());
            describe(row, level.description());
            print(printer, row);
        }
        for (FrameworkItem item : file.items()) {
            print(printer, item(item));
        }
        printer.flush();
    }

    private static Map<String, String> info(FrameworkInfo info) {
        Map<String, String> row = row(CsvColumns.FRAMEWORK, info.identifier(), info.title());
        describe(row, info.description());
        row.put(CsvColumns.EDITION, info.edition());
        row.put(CsvColumns.LANGUAGE, info.language());
        row.put(CsvColumns.SOURCE, info.source());
        row.put(CsvColumns.LICENCE, info.licence());
        row.put(CsvColumns.ATTRIBUTION, info.attribution());
        return row;
    }

    private static Map<String, String> item(FrameworkItem item) {
        Map<String, String> row =
                row(item.isArea() ? CsvColumns.AREA : CsvColumns.COMPETENCE, item.code(), item.title());
        describe(row, item.description());
        row.put(CsvColumns.PARENT, item.parent());
        row.put(CsvColumns.CASE_IDENTIFIER, item.caseIdentifier());
        return row;
    }

    private static Map<String, String> row(String kind, String code, Wording title) {
        Map<String, String> row = new HashMap<>();
        row.put(CsvColumns.KIND, kind);
        row.put(CsvColumns.CODE, code);
        row.put(CsvColumns.TITLE_DA, title.da());
        row.put(CsvColumns.TITLE_EN, title.en());
        return row;
    }

    private static void describe(Map<String, String> row, Wording description) {
        row.put(CsvColumns.DESCRIPTION_DA, description.da());
        row.put(CsvColumns.DESCRIPTION_EN, description.en());
    }

    private static void print(CSVPrinter printer, Map<String, String> row) throws IOException {
        for (String column : CsvColumns.ALL) {
            printer.print(CsvColumns.guarded(row.getOrDefault(column, "")));
        }
        printer.println();
    }
}
