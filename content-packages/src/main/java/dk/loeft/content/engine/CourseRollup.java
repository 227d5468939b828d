package dk.loeft.content.engine;

import java.util.List;
import java.util.OptionalDouble;

/**
 * The state of a course from the states of its items. SCORM 1.2 leaves this to the LMS (RTE 3.1.1); the rules are:
 *
 * <ul>
 *   <li>The course is completed when every item is completed or passed. A failed item is not done: it may be taken again.
 *   <li>It is failed while any item is failed, passed when it is completed and at least one item was passed, else unknown.
 *   <li>Its score is the one that was reported; of several, their mean.
 * </ul>
 *
 * @param done items that are completed or passed
 * @param total items that count
 * @param completed whether all are done; never for a course without items
 * @param success passed, failed, or unknown where no item gave a result
 * @param score 0 to 100; empty when no item reported one
 */
public record CourseRollup(int done, int total, boolean completed, Success success, OptionalDouble score) {

    /**
     * The state of a course.
     *
     * @param items the state of each SCO; an asset is given as completed once it was opened, folders are left out
     */
    public static CourseRollup of(List<ScoState> items) {
        int done = (int) items.stream().filter(ScoState::done).count();
        boolean completed = !items.isEmpty() && done == items.size();
        OptionalDouble score = items.stream()
                .map(item -> item.score().normalised())
                .filter(OptionalDouble::isPresent)
                .mapToDouble(OptionalDouble::getAsDouble)
                .average();
        return new CourseRollup(done, items.size(), completed, success(items, completed), score);
    }

    private static Success success(List<ScoState> items, boolean completed) {
        if (items.stream().anyMatch(item -> item.success() == Success.FAILED && !item.done())) {
            return Success.FAILED;
        }
        boolean passed = items.stream().anyMatch(item -> item.success() == Success.PASSED);
        return completed && passed ? Success.PASSED : Success.UNKNOWN;
    }
}
