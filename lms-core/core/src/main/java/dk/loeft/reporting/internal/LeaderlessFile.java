package dk.loeft.reporting.internal;

import dk.loeft.reporting.PersonWithoutLeader;
import dk.loeft.shared.Bundles;
import dk.loeft.shared.ExcelCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.ResourceBundle;
import org.apache.commons.csv.CSVPrinter;

/** The list of people without a leader as a file for a spreadsheet. */
final class LeaderlessFile {
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
        ResourceBundle words = Bundles.of("dk.loeft.reporting.messages", language);
        CSVPrinter printer = ExcelCsv.begin(to);
        printer.printRecord(HEADINGS.stream().map(words::getString));
        for (PersonWithoutLeader each : people) {
            printer.printRecord(
                    ExcelCsv.harmless(each.name()),
                    ExcelCsv.harmless(each.staffNumber()),
                    ExcelCsv.harmless(each.title()),
                    ExcelCsv.harmless(each.unit()),
                    words.getString(WHYS.getOrDefault(each.why(), "")),
                    ExcelCsv.harmless(each.nearest()),
                    ExcelCsv.harmless(each.nearestUnit()));
        }
        printer.flush();
    }
}
