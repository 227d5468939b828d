package dk.loeft.content.internal.sequenced;

import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.SequencedView.Line;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.scorm2004.sequencing.ActivityStatus;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.ActivityReports;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;

/** Tells learning what the root of the activity tree comes to. */
@Dependent
class CourseResults {
    private static final int DECIMALS = 3;

    private static final double HUNDRED = 100;

    private final ActivityReports learning;

    private final Clock clock;

    @Inject
    CourseResults(ActivityReports learning, Clock clock) {
        this.learning = learning;
        this.clock = clock;
    }

    /**
     * Reports where the attempt stands. Completed without success it is reported only once the course has ended: until then
     * there may be another try.
     */
    Standing report(CourseRun run, SequencedAttempt row) {
        ActivityStatus whole = run.whole();
        List<Line> parts =
                run.outline().lines().stream().filter(Line::launchable).toList();
        int done = (int) parts.stream().filter(line -> line.state().done()).count();
        boolean completed = whole.completed().orElse(whole.satisfied().orElse(false));
        boolean failed = !whole.satisfied().orElse(true);
        boolean over = completed && (!failed || row.ended());
        Optional<Double> measure = whole.measure().filter(value -> value >= 0);
        LearningState state = learning.report(new ActivityReport(
                row.id(),
                clock.instant(),
                over,
                success(whole),
                measure.map(value -> BigDecimal.valueOf(value * HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP)),
                over ? parts.size() : done,
                parts.size(),
                row.time()));
        return new Standing(
                status(whole),
                dk.loeft.content.engine.Success.valueOf(success(whole).name()),
                measure.isPresent() ? OptionalDouble.of(measure.get() * HUNDRED) : OptionalDouble.empty(),
                parts.isEmpty() ? 0 : (double) done / parts.size(),
                state == LearningState.COMPLETED,
                state == LearningState.FAILED);
    }

    private static Success success(ActivityStatus whole) {
        return whole.satisfied()
                .map(satisfied -> satisfied ? Success.PASSED : Success.FAILED)
                .orElse(Success.UNKNOWN);
    }

    /** The nearest word of SCORM 1.2, which the player's page knows. */
    private static LessonStatus status(ActivityStatus whole) {
        if (whole.satisfied().isPresent()) {
            return whole.satisfied().get() ? LessonStatus.PASSED : LessonStatus.FAILED;
        }
        return whole.completed().orElse(false) ? LessonStatus.COMPLETED : LessonStatus.INCOMPLETE;
    }
}
