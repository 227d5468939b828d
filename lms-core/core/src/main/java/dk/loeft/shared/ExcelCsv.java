package dk.loeft.shared;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** CSV as Danish Excel opens it: RFC 4180 with semicolons, in UTF-8 with a byte order mark. */
public final class ExcelCsv {
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private ExcelCsv() {}

    /** Begins a file. The caller flushes the printer; the stream stays the caller's. */
    public static CSVPrinter begin(OutputStream to) throws IOException {
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 by its byte order mark alone.
        writer.write('\uFEFF');
        return new CSVPrinter(writer, FORM);
    }

    /** Keeps a spreadsheet from taking a text for a formula (CWE-1236): an apostrophe in front makes it text. */
    public static String harmless(String text) {
        return !text.isEmpty() && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
    }
}
