package dk.loeft.web.team;

import dk.loeft.shared.LocalDay;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.stream.IntStream;

/** The years that can be looked at: this one and the four before. */
final class Years {
    private static final int BACK = 4;

    private Years() {}

    static Year present(Clock clock) {
        return Year.from(LocalDay.today(clock));
    }

    /** The year that was asked for; this one where it cannot be looked at. */
    static Year chosen(long asked, Clock clock) {
        Year present = present(clock);
        boolean fits = asked <= present.getValue() && asked >= present.getValue() - BACK;
        return fits ? Year.of((int) asked) : present;
    }

    /** The newest first. */
    static List<Integer> all(Clock clock) {
        int present = present(clock).getValue();
        return IntStream.rangeClosed(0, BACK).mapToObj(back -> present - back).toList();
    }
}
