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
import java.time.Instant;
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

    /** Tells learning where the attempt stands. */
    Standing report(CourseRun run, SequencedAttempt row) {
        ActivityReport report = standing(run, row, clock.instant());
        LearningState state = learning.report(report);
        ActivityStatus whole = run.whole();
        Optional<Double> measure = measure(whole);
        long done = parts(run).stream().filter(line -> line.state().done()).count();
        return new Standing(
                status(whole),
                dk.loeft.content.engine.Success.valueOf(report.success().name()),
                measure.isPresent() ? OptionalDouble.of(measure.get() * HUNDRED) : OptionalDouble.empty(),
                report.partsTotal() == 0 ? 0 : (double) done / report.partsTotal(),
                state == LearningState.COMPLETED,
                state == LearningState.FAILED);
    }

    /** Completed without success counts as completed only once the course has ended: until then there may be another try. */
    static ActivityReport standing(CourseRun run, SequencedAttempt row, Instant at) {
        ActivityStatus whole = run.whole();
        List<Line> parts = parts(run);
        int done = (int) parts.stream().filter(line -> line.state().done()).count();
        boolean completed = whole.completed().orElse(whole.satisfied().orElse(false));
        boolean failed = !whole.satisfied().orElse(true);
        boolean over = completed && (!failed || row.ended());
        return new ActivityReport(
                row.id(),
                at,
                over,
                success(whole),
                measure(whole)
                        .map(value -> BigDecimal.valueOf(value * HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP)),
                over ? parts.size() : done,
                parts.size(),
                row.time());
    }

    private static List<Line> parts(CourseRun run) {
        return run.outline().lines().stream().filter(Line::launchable).toList();
    }

    private static Optional<Double> measure(ActivityStatus whole) {
        return whole.measure().filter(value -> value >= 0);
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
