package dk.loeft.content.internal.tracking;

import dk.loeft.content.CommitAnswer;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Success;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What an attempt knows of the items of a package, for every standard whose course is the sum of its items: each has a status, a
 * score, a time and whatever its player wrote, and together they come to the course. Takes part in the transaction of whoever
 * asks.
 */
@Dependent
public class ItemProgress {
    private final PackageIndex packages;

    private final TrackingRepository tracking;

    private final CourseReports course;

    private final CarriedItems carried;

    private final Clock clock;

    @Inject
    ItemProgress(
            PackageIndex packages,
            TrackingRepository tracking,
            CourseReports course,
            CarriedItems carried,
            Clock clock) {
        this.packages = packages;
        this.tracking = tracking;
        this.course = course;
        this.carried = carried;
        this.clock = clock;
    }

    /** What takes progress along to another package. */
    CarriedItems carried() {
        return carried;
    }

    /**
     * What is known of an item.
     *
     * @param state status, score and time
     * @param elements what its player wrote, by name
     */
    public record Known(ScoState state, Map<String, String> elements) {}

    /** Makes the row of an item; to be called when it is opened to be taken. */
    public void prepare(AttemptId attempt, long item) {
        TrackingKey key = new TrackingKey(attempt, item);
        tracking.prepare(key, new ScoTracking(key, clock.instant()));
    }

    /** Holds off every other change of the attempt until the end of the transaction. */
    public void lock(AttemptId attempt) {
        tracking.lock(attempt);
    }

    /** What is known of an item; nothing before it was prepared. */
    public Optional<Known> known(AttemptId attempt, long item) {
        return tracking.find(new TrackingKey(attempt, item)).map(row -> new Known(row.state(), row.elements()));
    }

    /** Whether a launch after that one has reported for the item. */
    public boolean superseded(AttemptId attempt, long item, long launch) {
        return tracking.find(new TrackingKey(attempt, item))
                .map(row -> row.supersedes(launch))
                .orElse(false);
    }

    /** Whether that launch has reported for the item, and none after it. */
    public boolean reportedBy(AttemptId attempt, long item, long launch) {
        return tracking.find(new TrackingKey(attempt, item))
                .map(row -> row.reportedBy(launch))
                .orElse(false);
    }

    /** The item was shown. What reports nothing is done by that. */
    public LearningState opened(AttemptId attempt, StoredItem item) {
        ScoTracking row = tracking.tracking(new TrackingKey(attempt, item.id()));
        row.open(clock.instant());
        if (!item.type().reports() && !row.state().done()) {
            row.complete(clock.instant());
        }
        return course.report(attempt, course.items(item.id())).state();
    }

    /** Stores what a launch reported of an item, and tells learning what the attempt comes to now. */
    public LearningState store(AttemptId attempt, long item, long launch, Known known) {
        ScoTracking row = tracking.tracking(new TrackingKey(attempt, item));
        row.open(clock.instant());
        row.store(known.state(), known.elements(), launch, clock.instant());
        return course.report(attempt, course.items(item)).state();
    }

    /** The table of contents, with what an attempt knows of it. */
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        return tree(reference, attempt, false).parts();
    }

    /** The same for a standard with prerequisites: parts are locked unless the course is only looked at. */
    public List<Part> lockedParts(String reference, Optional<AttemptId> attempt) {
        boolean looking = attempt.isPresent()
                && tracking.launched(attempt.get()).stream().anyMatch(each -> each.mode() == LaunchMode.BROWSE);
        return tree(reference, attempt, attempt.isPresent() && !looking).parts();
    }

    /** Whether the prerequisites of an item are not met. */
    public boolean locked(String reference, AttemptId attempt, StoredItem item) {
        return tree(reference, Optional.of(attempt), true).locked(item);
    }

    /**
     * The item to open: the one asked for; else the one launched last if it is not done, the first that is not done, the first.
     */
    public Optional<StoredItem> choose(String reference, AttemptId attempt, Optional<String> part) {
        return choose(reference, attempt, part, false);
    }

    /** The same for a standard with prerequisites: what is locked is not chosen, but may be asked for. */
    public Optional<StoredItem> choose(String reference, AttemptId attempt, Optional<String> part, boolean locks) {
        CourseTree tree = tree(reference, Optional.of(attempt), locks);
        if (part.isPresent()) {
            return tree.launchable(part.get());
        }
        return tree.next(tracking.launched(attempt).stream()
                .map(TrackingRepository.Launched::item)
                .toList());
    }

    /** Where an item and its course stand; learning is told nothing. */
    public CommitAnswer.Standing standing(AttemptId attempt, long item) {
        CourseTree tree = course.tree(course.items(item), tracking.states(attempt), false);
        boolean failed = tree.success() == Success.FAILED;
        LearningState state = failed
                ? LearningState.FAILED
                : tree.rollup().completed() ? LearningState.COMPLETED : LearningState.IN_PROGRESS;
        ScoState known = known(attempt, item).map(Known::state).orElse(ScoState.NEW);
        return course.standing(new CourseReports.Reported(tree.rollup(), state), known);
    }

    private CourseTree tree(String reference, Optional<AttemptId> attempt, boolean locks) {
        return course.tree(
                packages.items(reference), attempt.map(tracking::states).orElse(Map.of()), locks);
    }

    /** A state as a player reports it who knows nothing of sessions. */
    public static ScoState state(LessonStatus status, Success success, Score score, Duration total) {
        return new ScoState(status, true, success, score, ScoState.Exit.NORMAL, Duration.ZERO, total);
    }
}
