package dk.loeft.audit.internal;

import dk.loeft.audit.AuditFilter;
import dk.loeft.audit.AuditRow;
import dk.loeft.audit.AuditWords;
import dk.loeft.shared.ExcelCsv;
import dk.loeft.shared.LocalDay;
import java.io.IOException;
import java.io.OutputStream;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVPrinter;

/** The trail as a file for a spreadsheet, row by row: its length costs no memory. */
final class AuditFile {
    private static final List<String> COLUMNS = List.of(
            "seq", "at", "actor", "person", "behalf", "use-case", "name", "object-kind", "object", "object-name");

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");

    private AuditFile() {}

    static void write(AuditRepository trail, AuditFilter filter, Locale language, OutputStream to) throws IOException {
        AuditWords words = AuditWords.in(language);
        CSVPrinter printer = ExcelCsv.begin(to);
        for (String column : COLUMNS) {
            printer.print(words.heading(column));
        }
        printer.println();
        trail.stream(filter, row -> print(row, words, printer));
        printer.flush();
    }

    private static void print(AuditRow row, AuditWords words, CSVPrinter printer) throws IOException {
        printer.printRecord(
                row.seq(),
                MOMENT.format(row.at().atZone(LocalDay.ZONE)),
                words.actor(row.actorKind()),
                ExcelCsv.harmless(row.personName()),
                ExcelCsv.harmless(row.behalfName()),
                words.useCase(row.useCase()),
                row.useCase(),
                words.object(row.objectKind()),
                row.objectKind().isEmpty() ? "" : row.objectId(),
                ExcelCsv.harmless(row.objectName()));
    }
}
