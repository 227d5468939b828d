package dk.loeft.content.internal.tracking;

import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.PackageItem;
import dk.loeft.content.engine.CourseRollup;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.aicc.CompletionRequirements;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.AttemptId;
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
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Rolls an attempt up to its course and tells learning, in the transaction of the commit. */
@Dependent
class CourseReports {
    private static final int DECIMALS = 3;

    private final PackageIndex packages;

    private final TrackingRepository tracking;

    private final ActivityReports learning;

    private final Clock clock;

    private final CompletionRules rules;

    @Inject
    CourseReports(
            PackageIndex packages,
            TrackingRepository tracking,
            ActivityReports learning,
            Clock clock,
            CompletionRules rules) {
        this.packages = packages;
        this.tracking = tracking;
        this.learning = learning;
        this.clock = clock;
        this.rules = rules;
    }

    /** For courses that are the sum of their items. */
    CourseReports(PackageIndex packages, TrackingRepository tracking, ActivityReports learning, Clock clock) {
        this(packages, tracking, learning, clock, reference -> CompletionRequirements.NONE);
    }

    /** What the items came to, and what learning made of it. */
    record Reported(CourseRollup rollup, LearningState state) {}

    /** All items of the package that an item belongs to. */
    List<StoredItem> items(long item) {
        return packages.items(packages.referenceOf(item));
    }

    String reference(StoredItem item) {
        return packages.referenceOf(item.id());
    }

    /** The course as an attempt knows it. */
    CourseTree tree(List<StoredItem> items, Map<Long, TrackedItem> tracked, boolean locks) {
        return new CourseTree(items, tracked, locks, requirements(items));
    }

    /** The course as any attempt knows it, for many of them. */
    Function<Map<Long, TrackedItem>, CourseTree> trees(List<StoredItem> items) {
        CompletionRequirements requirements = requirements(items);
        return tracked -> new CourseTree(items, tracked, false, requirements);
    }

    /** The other standards have none, so nobody is asked for them. */
    private CompletionRequirements requirements(List<StoredItem> items) {
        return items.stream().anyMatch(item -> item.type() == PackageItem.Type.AU)
                ? rules.of(packages.referenceOf(items.get(0).id()))
                : CompletionRequirements.NONE;
    }

    /** A course that came to its end with a test not passed is completed and failed: learning tells the two apart. */
    Reported report(AttemptId attempt, List<StoredItem> items) {
        CourseTree tree = tree(items, tracking.states(attempt), false);
        LearningState state = learning.report(standing(attempt, tree, clock.instant()));
        return new Reported(tree.rollup(), state);
    }

    /** Where an attempt stands by what is known of its items. */
    static ActivityReport standing(AttemptId attempt, CourseTree tree, Instant at) {
        CourseRollup rollup = tree.rollup();
        Optional<BigDecimal> score = rollup.score().isPresent()
                ? Optional.of(BigDecimal.valueOf(rollup.score().getAsDouble()).setScale(DECIMALS, RoundingMode.HALF_UP))
                : Optional.empty();
        return new ActivityReport(
                attempt,
                at,
                rollup.completed() || tree.success() == dk.loeft.content.engine.Success.FAILED,
                Success.valueOf(tree.success().name()),
                score,
                rollup.done(),
                rollup.total(),
                tree.time());
    }

    Standing standing(Reported reported, ScoState item) {
        CourseRollup rollup = reported.rollup();
        return new Standing(
                item.status(),
                item.success(),
                item.score().normalised(),
                rollup.total() == 0 ? 0 : (double) rollup.done() / rollup.total(),
                reported.state() == LearningState.COMPLETED,
                reported.state() == LearningState.FAILED);
    }
}
