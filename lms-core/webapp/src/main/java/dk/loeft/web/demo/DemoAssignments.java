package dk.loeft.web.demo;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.Learning;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;

/** What the demo's people are given to learn. */
@ApplicationScoped
class DemoAssignments {
    private final Learning learning;
    private final DemoTracks tracks;
    private final Clock clock;

    @Inject
    DemoAssignments(Learning learning, DemoTracks tracks, Clock clock) {
        this.learning = learning;
        this.tracks = tracks;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected DemoAssignments() {
        this(null, null, null);
    }

    /** Gives those courses to the units of their rows, and builds the tracks. */
    void give(
            Map<CourseId, Map<String, String>> courses, Map<String, UnitId> units, Map<String, PersonId> everybody) {
        LocalDate today = LocalDay.today(clock);
        courses.forEach((course, row) -> {
            UnitId unit = units.get(row.getOrDefault("unit", ""));
            if (unit != null) {
                learning.assign(course, unit, today.plusDays(Long.parseLong(row.getOrDefault("days", "0"))));
            }
        });
        tracks.build(units, everybody, today);
    }
}
