package dk.loeft.seminar.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.seminar.Attendance;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a course rests on that is completed by being there. There is nothing to open; its reference is its language. */
@Dependent
class AttendedActivity implements ActivityProvider {
    private static final Map<String, String> TITLES = Map.of("da", "Fremmøde", "en", "Attendance");

    private final AttendanceRepository attendance;

    @Inject
    AttendedActivity(AttendanceRepository attendance) {
        this.attendance = attendance;
    }

    @Override
    public String kind() {
        return Attendance.KIND;
    }

    @Override
    public Optional<Activity> find(String reference) {
        return Optional.ofNullable(TITLES.get(reference)).map(title -> new Activity(reference, title, title, 1));
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        PartState state =
                attempt.flatMap(attendance::stand).map(AttendedActivity::state).orElse(PartState.NOT_STARTED);
        return List.of(new Part(Attendance.KIND, TITLES.getOrDefault(reference, ""), 0, false, true, state));
    }

    private static PartState state(Stand stand) {
        if (stand.complete()) {
            return PartState.COMPLETED;
        }
        return stand.attended() > 0 ? PartState.IN_PROGRESS : PartState.NOT_STARTED;
    }

    @Override
    public Launch launch(LaunchRequest request) {
        throw new RefusedException("seminar.course.attended");
    }
}
