package dk.loeft.reporting.internal;

import dk.loeft.reporting.PersonWithoutLeader;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;

/** The list of people without a leader as a file for a spreadsheet. */
final class LeaderlessFile {
    private static final CSVFormat FORM =
            CSVFormat.RFC4180.builder().setDelimiter(';').get();

    private static final List<String> HEADINGS = List.of(
            "reporting.leaderless.name",
            "reporting.leaderless.staff-number",
            "reporting.leaderless.title",
            "reporting.leaderless.unit",
            "reporting.leaderless.why",
            "reporting.leaderless.nearest",
            "reporting.leaderless.nearest-unit");

    private static final Map<PersonWithoutLeader.Why, String> WHYS = Map.of(
            PersonWithoutLeader.Why.NO_UNIT, "reporting.leaderless.no-unit",
            PersonWithoutLeader.Why.NOBODY, "reporting.leaderless.nobody",
            PersonWithoutLeader.Why.UNIT, "reporting.leaderless.no-leader");

    private LeaderlessFile() {}

    static void write(List<PersonWithoutLeader> people, Locale language, OutputStream to) throws IOException {
        ResourceBundle words = ResourceBundle.getBundle(
                "dk.loeft.reporting.messages",
                language,
                LeaderlessFile.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_DEFAULT));
        Writer writer = new OutputStreamWriter(to, StandardCharsets.UTF_8);
        // Excel takes a file for UTF-8 by its byte order mark alone.
        writer.write('\uFEFF');
        CSVPrinter printer = new CSVPrinter(writer, FORM);
        printer.printRecord(HEADINGS.stream().map(words::getString));
        for (PersonWithoutLeader each : people) {
            printer.printRecord(
                    harmless(each.name()),
                    harmless(each.staffNumber()),
                    harmless(each.title()),
                    harmless(each.unit()),
                    words.getString(WHYS.getOrDefault(each.why(), "")),
                    harmless(each.nearest()),
                    harmless(each.nearestUnit()));
        }
        printer.flush();
    }

    /** A spreadsheet takes a text for a formula that begins like one. */
    private static String harmless(String text) {
        return text.matches("(?s)[=+\\-@\\t\\r].*") ? "'" + text : text;
    }
}
