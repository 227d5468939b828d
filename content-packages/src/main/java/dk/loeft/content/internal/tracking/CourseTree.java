package dk.loeft.content.internal.tracking;

import dk.loeft.content.engine.CourseRollup;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.Prerequisites;
import dk.loeft.content.engine.Success;
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
    private final List<StoredItem> items;

    private final List<StoredItem> shown;

    private final Map<Long, TrackedItem> tracked;

    /** Absent when nothing is locked: without an attempt, and when the course is only looked at. */
    private final Optional<Map<String, String>> statuses;

    CourseTree(List<StoredItem> items, Map<Long, TrackedItem> tracked, boolean locks) {
        this.items = items;
        this.tracked = tracked;
        List<StoredItem> visible = items.stream().filter(StoredItem::visible).toList();
        this.shown = visible.stream().anyMatch(StoredItem::launchable) ? visible : items;
        this.statuses = locks ? Optional.of(statusesByIdentifier()) : Optional.empty();
    }

    List<Part> parts() {
        return shown.stream()
                .map(item ->
                        new Part(item.identifier(), item.title(), item.depth(), item.launchable(), partState(item)))
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
        return CourseRollup.of(
                counted().stream().map(item -> tracked(item).state()).toList());
    }

    /** Failed only when there is nothing left to do: until then the learner is under way. */
    Success success() {
        Success success = rollup().success();
        boolean ended = counted().stream().allMatch(item -> tracked(item).ended());
        return success == Success.FAILED && !ended ? Success.UNKNOWN : success;
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
        return tracked.getOrDefault(item.id(), TrackedItem.NEVER);
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
