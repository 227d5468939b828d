package dk.loeft.reporting.internal;

import dk.loeft.reporting.Spent;
import dk.loeft.reporting.UnitTime;
import dk.loeft.reporting.internal.TeamUnitRepository.Place;
import dk.loeft.shared.Bundles;
import dk.loeft.shared.ExcelCsv;
import java.io.IOException;
import java.io.OutputStream;
import java.text.NumberFormat;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.ResourceBundle;
import org.apache.commons.csv.CSVPrinter;

/** The time that units spent on learning as a file for a spreadsheet: each unit with all below it. */
final class TimeFile {
    private static final List<String> HEADINGS = List.of(
            "reporting.time.unit",
            "reporting.time.above",
            "reporting.time.people",
            "reporting.time.learners",
            "reporting.time.courses",
            "reporting.time.elsewhere",
            "reporting.time.total",
            "reporting.time.each");

    private static final UnitTime NOBODY = new UnitTime(Optional.empty(), "", 0, 0, Spent.NONE);

    private static final double HOUR = 3_600;

    private TimeFile() {}

    /**
     * @param places the units, each before those below it
     * @param right those who work right in each unit, by its path
     */
    static void write(List<Place> places, Map<String, UnitTime> right, Locale language, OutputStream to)
            throws IOException {
        ResourceBundle words = Bundles.of("dk.loeft.reporting.messages", language);
        NumberFormat hours = NumberFormat.getInstance(language);
        hours.setGroupingUsed(false);
        hours.setMaximumFractionDigits(2);
        Map<String, UnitTime> whole = whole(right);
        Map<String, String> names = new HashMap<>();
        CSVPrinter printer = ExcelCsv.begin(to);
        printer.printRecord(HEADINGS.stream().map(words::getString));
        for (Place place : places) {
            names.put(place.path(), place.name());
            UnitTime time = whole.getOrDefault(place.path(), NOBODY);
            printer.printRecord(
                    ExcelCsv.harmless(place.name()),
                    ExcelCsv.harmless(names.getOrDefault(above(place.path()), "")),
                    time.people(),
                    time.learners(),
                    hours.format(time.spent().courses() / HOUR),
                    hours.format(time.spent().elsewhere() / HOUR),
                    hours.format(time.spent().total() / HOUR),
                    hours.format(time.each() / HOUR));
        }
        printer.flush();
    }

    /** Each unit's path with all below it: what lies in {@code /1/2/} lies in {@code /1/} too. */
    private static Map<String, UnitTime> whole(Map<String, UnitTime> right) {
        Map<String, UnitTime> whole = new HashMap<>();
        right.forEach((path, time) -> {
            for (String up = path; !up.isEmpty(); up = above(up)) {
                whole.merge(up, time, UnitTime::plus);
            }
        });
        return whole;
    }

    /** The path of the unit above, empty at the top. */
    private static String above(String path) {
        int end = path.lastIndexOf('/', path.length() - 2);
        return end <= 0 ? "" : path.substring(0, end + 1);
    }
}
