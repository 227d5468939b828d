package dk.loeft.content.internal.tracking;

import dk.loeft.content.engine.CourseRollup;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.Prerequisites;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Success;
import dk.loeft.content.engine.aicc.CompletionRequirements;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A package's table of contents with what one attempt knows of it: which items are shown, which are locked, which comes
 * next, and what they come to together. Items count if they can be opened and are shown; if a package shows none of those,
 * all of them do.
 */
final class CourseTree {
    /** Requirements may build upon one another; those that go in circles are left where they are then. */
    private static final int PASSES = 10;

    private final List<StoredItem> items;

    private final List<StoredItem> shown;

    private final Map<Long, TrackedItem> tracked;

    /** Absent when nothing is locked: without an attempt, and when the course is only looked at. */
    private final Optional<Map<String, String>> statuses;

    private final CompletionRequirements requirements;

    /** What requirements that are met have made of their parts. */
    private Map<String, LessonStatus> ruled = Map.of();

    CourseTree(List<StoredItem> items, Map<Long, TrackedItem> tracked, boolean locks) {
        this(items, tracked, locks, CompletionRequirements.NONE);
    }

    CourseTree(
            List<StoredItem> items,
            Map<Long, TrackedItem> tracked,
            boolean locks,
            CompletionRequirements requirements) {
        this.items = items;
        this.tracked = tracked;
        this.requirements = requirements;
        List<StoredItem> visible = items.stream().filter(StoredItem::visible).toList();
        this.shown = visible.stream().anyMatch(StoredItem::launchable) ? visible : items;
        settle();
        this.statuses = locks ? Optional.of(statusesByIdentifier()) : Optional.empty();
    }

    private void settle() {
        for (int pass = 0; pass < PASSES && !requirements.isEmpty(); pass++) {
            Map<String, LessonStatus> met = requirements.met(statusesByIdentifier());
            if (met.equals(ruled)) {
                return;
            }
            ruled = met;
        }
    }

    List<Part> parts() {
        return shown.stream()
                .map(item -> new Part(
                        item.identifier(),
                        item.title(),
                        item.depth(),
                        item.launchable(),
                        item.counts(),
                        partState(item)))
                .toList();
    }

    private PartState partState(StoredItem item) {
        PartState state = item.launchable() ? tracked(item).partState() : folderState(item);
        return !state.done() && locked(item) ? PartState.LOCKED : state;
    }

    private PartState folderState(StoredItem folder) {
        return switch (folderStatus(folder)) {
            case PASSED -> PartState.PASSED;
            case COMPLETED -> PartState.COMPLETED;
            case FAILED -> PartState.FAILED;
            case INCOMPLETE, BROWSED -> PartState.IN_PROGRESS;
            case NOT_ATTEMPTED -> PartState.NOT_STARTED;
        };
    }

    /** Whether its own prerequisites or those of an item around it are not met. */
    boolean locked(StoredItem item) {
        if (statuses.isEmpty()) {
            return false;
        }
        Optional<StoredItem> at = Optional.of(item);
        while (at.isPresent()) {
            if (!met(at.get(), statuses.get())) {
                return true;
            }
            at = at.get().parent().map(items::get);
        }
        return false;
    }

    private static boolean met(StoredItem item, Map<String, String> statuses) {
        return Optional.ofNullable(item.given().prerequisites())
                .flatMap(Prerequisites::parse)
                .map(rule -> rule.isMet(statuses))
                .orElse(true);
    }

    /** An item that can be opened, by its identifier. */
    Optional<StoredItem> launchable(String identifier) {
        return items.stream()
                .filter(item -> item.launchable() && item.identifier().equals(identifier))
                .findFirst();
    }

    /**
     * What to open when nothing was asked for: the item launched last if it is not done, else the first that is open and not
     * done, else the first that is open.
     *
     * @param launched the items launched so far, the newest first
     */
    Optional<StoredItem> next(List<Long> launched) {
        List<StoredItem> open = counted().stream().filter(item -> !locked(item)).toList();
        return launched.stream()
                .limit(1)
                .flatMap(id -> open.stream().filter(item -> item.id() == id))
                .filter(item -> !done(item))
                .findFirst()
                .or(() -> open.stream().filter(item -> !done(item)).findFirst())
                .or(() -> open.stream().findFirst())
                .or(() -> counted().stream().findFirst())
                .or(() -> shown.stream().filter(StoredItem::launchable).findFirst());
    }

    CourseRollup rollup() {
        List<StoredItem> counted = counted();
        CourseRollup sum = CourseRollup.of(
                counted.stream().map(item -> tracked(item).state()).toList());
        if (requirements.isEmpty()) {
            return sum;
        }
        boolean completed = !counted.isEmpty() && courseDone();
        int done = (int) counted.stream().filter(this::spared).count();
        Success success =
                ruledSuccess().orElse(completed && sum.success() == Success.FAILED ? Success.UNKNOWN : sum.success());
        return new CourseRollup(completed ? sum.total() : done, sum.total(), completed, success, sum.score());
    }

    private boolean courseDone() {
        if (requirements.govern(CompletionRequirements.ROOT)) {
            return done(ruled.getOrDefault(CompletionRequirements.ROOT, LessonStatus.INCOMPLETE));
        }
        return items.stream().filter(item -> item.depth() == 0).allMatch(this::partDone);
    }

    /** A part that its requirements govern is done by them; another when it, or all in it, is done. */
    private boolean partDone(StoredItem item) {
        if (requirements.govern(item.identifier())) {
            return done(ruled.getOrDefault(item.identifier(), LessonStatus.INCOMPLETE));
        }
        boolean itself = !counted().contains(item) || done(item);
        return itself && items.stream().filter(each -> isIn(each, item)).allMatch(this::partDone);
    }

    private static boolean isIn(StoredItem item, StoredItem folder) {
        return item.parent().filter(parent -> parent == folder.ordinal()).isPresent();
    }

    /** Whether nothing is left to do in an item: it is done, or a part around it is without it. */
    private boolean spared(StoredItem item) {
        Optional<StoredItem> at = Optional.of(item);
        while (at.isPresent()) {
            if (done(ruled.getOrDefault(at.get().identifier(), LessonStatus.INCOMPLETE))) {
                return true;
            }
            at = at.get().parent().map(items::get);
        }
        return done(item);
    }

    private Optional<Success> ruledSuccess() {
        return Optional.ofNullable(ruled.get(CompletionRequirements.ROOT)).flatMap(CourseTree::success);
    }

    private static Optional<Success> success(LessonStatus status) {
        return switch (status) {
            case PASSED -> Optional.of(Success.PASSED);
            case FAILED -> Optional.of(Success.FAILED);
            default -> Optional.empty();
        };
    }

    private static boolean done(LessonStatus status) {
        return status == LessonStatus.COMPLETED || status == LessonStatus.PASSED;
    }

    /** Failed only when there is nothing left to do: until then the learner is under way. */
    Success success() {
        CourseRollup rollup = rollup();
        boolean ended = ruledSuccess().isPresent()
                || counted().stream().allMatch(item -> tracked(item).ended());
        return rollup.success() == Success.FAILED && !ended ? Success.UNKNOWN : rollup.success();
    }

    Duration time() {
        return counted().stream().map(item -> tracked(item).state().totalTime()).reduce(Duration.ZERO, Duration::plus);
    }

    private List<StoredItem> counted() {
        return shown.stream().filter(StoredItem::counts).toList();
    }

    private boolean done(StoredItem item) {
        return tracked(item).state().done();
    }

    private TrackedItem tracked(StoredItem item) {
        TrackedItem known = tracked.getOrDefault(item.id(), TrackedItem.NEVER);
        LessonStatus status = ruled.get(item.identifier());
        if (status == null || known.state().done()) {
            return known;
        }
        ScoState state = known.state();
        return new TrackedItem(
                new ScoState(
                        status,
                        true,
                        success(status).orElse(state.success()),
                        state.score(),
                        state.exit(),
                        state.timeBefore(),
                        state.totalTime()),
                known.opened());
    }

    private Map<String, String> statusesByIdentifier() {
        Map<String, String> byIdentifier = new HashMap<>();
        for (StoredItem item : items) {
            LessonStatus status = item.launchable() ? tracked(item).state().status() : folderStatus(item);
            byIdentifier.put(item.identifier(), status.cmi());
        }
        return byIdentifier;
    }

    /** What the items in a folder come to, as {@link CourseRollup} puts it. */
    private LessonStatus folderStatus(StoredItem folder) {
        LessonStatus status = ruled.get(folder.identifier());
        if (status != null) {
            return status;
        }
        LessonStatus sum = sumOf(folder);
        return requirements.govern(folder.identifier()) && done(sum) ? LessonStatus.INCOMPLETE : sum;
    }

    private LessonStatus sumOf(StoredItem folder) {
        List<TrackedItem> within = items.subList(folder.ordinal() + 1, endOf(folder)).stream()
                .filter(StoredItem::counts)
                .map(this::tracked)
                .toList();
        CourseRollup rollup =
                CourseRollup.of(within.stream().map(TrackedItem::state).toList());
        if (rollup.completed()) {
            return rollup.success() == Success.PASSED ? LessonStatus.PASSED : LessonStatus.COMPLETED;
        }
        if (rollup.success() == Success.FAILED) {
            return LessonStatus.FAILED;
        }
        boolean begun =
                within.stream().anyMatch(item -> item.opened() || item.state().status() != LessonStatus.NOT_ATTEMPTED);
        return begun ? LessonStatus.INCOMPLETE : LessonStatus.NOT_ATTEMPTED;
    }

    private int endOf(StoredItem folder) {
        int end = folder.ordinal() + 1;
        while (end < items.size() && items.get(end).depth() > folder.depth()) {
            end++;
        }
        return end;
    }
}
