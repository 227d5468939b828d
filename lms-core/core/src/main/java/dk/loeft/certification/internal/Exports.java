package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateFilter;
import dk.loeft.certification.CertificateOrder;
import dk.loeft.certification.ExportFormat;
import dk.loeft.certification.StandingRow;
import dk.loeft.shared.ExcelCsv;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.csv.CSVPrinter;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

/** Writes HR's list as a file, row by row: its length costs no memory. */
@Dependent
class Exports {
    /** The key of each column's heading, and its width on a sheet in characters. */
    record Heading(String key, int width) {}

    static final List<Heading> HEADINGS = List.of(
            new Heading("certification.export.name", 30),
            new Heading("certification.export.staff-number", 16),
            new Heading("certification.export.unit", 34),
            new Heading("certification.export.certificate", 40),
            new Heading("certification.export.serial", 20),
            new Heading("certification.export.state", 18),
            new Heading("certification.export.valid-from", 14),
            new Heading("certification.export.expires", 14),
            new Heading("certification.export.due", 14));

    /** How many rows of a sheet are held before they are written. */
    private static final int ROWS_HELD = 500;

    private final Archive archive;

    private final Issuer issuer;

    private final Clock clock;

    @Inject
    Exports(Archive archive, Issuer issuer, Clock clock) {
        this.archive = archive;
        this.issuer = issuer;
        this.clock = clock;
    }

    /**
     * What is written.
     *
     * @param filter which rows
     * @param order in which order
     */
    record Extract(CertificateFilter filter, CertificateOrder order) {}

    /**
     * Where a form has a heading, and room for a list of some length only.
     *
     * @param title what it is called
     * @param cut the key of the sentence that says that rows are left out, and where they are; of two numbers
     */
    record Cover(String title, String cut) {}

    /** @return how many rows there are, whether they had room or not */
    int write(Extract extract, Cover cover, ExportFormat format, Locale language, OutputStream to) throws IOException {
        Words words = Words.in(language);
        return switch (format) {
            case CSV -> csv(extract, words, to);
            case XLSX -> xlsx(extract, words, to);
            case PDF -> pdf(extract, cover, words, to);
        };
    }

    /** How many of so many rows have room in a form. */
    static int room(ExportFormat format, int found) {
        return format == ExportFormat.PDF ? Math.min(found, PrintedList.LONGEST) : found;
    }

    private int pdf(Extract extract, Cover cover, Words words, OutputStream to) throws IOException {
        PrintedList list = new PrintedList(words, cover.cut());
        archive.stream(extract.filter(), extract.order(), list::add);
        Press.print(list.page(cover.title(), issuer.name(), LocalDay.today(clock)), to);
        return list.found();
    }

    private int csv(Extract extract, Words words, OutputStream to) throws IOException {
        CSVPrinter printer = ExcelCsv.begin(to);
        for (Heading heading : HEADINGS) {
            printer.print(words.say(heading.key()));
        }
        printer.println();
        int[] found = new int[1];
        archive.stream(extract.filter(), extract.order(), row -> {
            found[0]++;
            for (String text : texts(row, words)) {
                printer.print(ExcelCsv.harmless(text));
            }
            for (Optional<LocalDate> day : days(row)) {
                printer.print(day.map(LocalDate::toString).orElse(""));
            }
            printer.println();
        });
        printer.flush();
        return found[0];
    }

    private int xlsx(Extract extract, Words words, OutputStream to) throws IOException {
        // The stream is the caller's, so the workbook is finished and not closed.
        Workbook workbook = new Workbook(to, "Loeft", "1.0");
        Worksheet sheet = workbook.newWorksheet(words.say("certification.export.sheet"));
        for (int column = 0; column < HEADINGS.size(); column++) {
            sheet.value(0, column, words.say(HEADINGS.get(column).key()));
            sheet.width(column, HEADINGS.get(column).width());
        }
        sheet.range(0, 0, 0, HEADINGS.size() - 1).style().bold().set();
        sheet.freezePane(0, 1);
        Sheet rows = new Sheet(sheet, words);
        archive.stream(extract.filter(), extract.order(), rows::add);
        workbook.finish();
        return rows.next - 1;
    }

    /** The rows below the headings. */
    private static final class Sheet {
        private final Worksheet sheet;

        private final Words words;

        private int next = 1;

        Sheet(Worksheet sheet, Words words) {
            this.sheet = sheet;
            this.words = words;
        }

        void add(StandingRow row) throws IOException {
            List<String> texts = texts(row, words);
            for (int column = 0; column < texts.size(); column++) {
                // In the cell itself: the workbook holds all other texts until its end.
                sheet.inlineString(next, column, texts.get(column));
            }
            List<Optional<LocalDate>> days = days(row);
            for (int column = 0; column < days.size(); column++) {
                day(texts.size() + column, days.get(column));
            }
            if (next % ROWS_HELD == 0) {
                sheet.flush();
            }
            next++;
        }

        private void day(int column, Optional<LocalDate> day) {
            day.ifPresent(date -> {
                sheet.value(next, column, date);
                sheet.style(next, column).format("dd-mm-yyyy").set();
            });
        }
    }

    static List<Optional<LocalDate>> days(StandingRow row) {
        return List.of(row.validFrom(), row.expires(), row.due());
    }

    static List<String> texts(StandingRow row, Words words) {
        return List.of(
                row.name(), row.staffNumber(), row.unit(), row.certificate(), row.serial(), words.state(row.state()));
    }
}
