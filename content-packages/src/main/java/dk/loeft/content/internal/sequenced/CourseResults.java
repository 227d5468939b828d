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
        Seen seen = Seen.of(run);
        ActivityReport report = standing(seen, row, clock.instant());
        LearningState state = learning.report(report);
        Optional<Double> measure = seen.measure();
        return new Standing(
                status(seen.whole()),
                dk.loeft.content.engine.Success.valueOf(report.success().name()),
                measure.isPresent() ? OptionalDouble.of(measure.get() * HUNDRED) : OptionalDouble.empty(),
                seen.total() == 0 ? 0 : (double) seen.done() / seen.total(),
                state == LearningState.COMPLETED,
                state == LearningState.FAILED);
    }

    /** Where an attempt stands; learning is told nothing. */
    static ActivityReport standing(CourseRun run, SequencedAttempt row, Instant at) {
        return standing(Seen.of(run), row, at);
    }

    /** Completed without success counts as completed only once the course has ended: until then there may be another try. */
    private static ActivityReport standing(Seen seen, SequencedAttempt row, Instant at) {
        ActivityStatus whole = seen.whole();
        boolean completed = whole.completed().orElse(whole.satisfied().orElse(false));
        boolean failed = !whole.satisfied().orElse(true);
        boolean over = completed && (!failed || row.ended());
        return new ActivityReport(
                row.id(),
                at,
                over,
                success(whole),
                seen.measure()
                        .map(value -> BigDecimal.valueOf(value * HUNDRED).setScale(DECIMALS, RoundingMode.HALF_UP)),
                over ? seen.total() : seen.done(),
                seen.total(),
                row.time());
    }

    /**
     * What a run comes to. Working it out takes the report of the open SCO through the data model, so it is done once.
     *
     * @param done how many parts are done
     * @param total how many there are
     */
    private record Seen(ActivityStatus whole, int done, int total) {
        static Seen of(CourseRun run) {
            List<Line> parts =
                    run.outline().lines().stream().filter(Line::launchable).toList();
            int done = (int) parts.stream().filter(line -> line.state().done()).count();
            return new Seen(run.whole(), done, parts.size());
        }

        Optional<Double> measure() {
            return whole.measure().filter(value -> value >= 0);
        }
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
