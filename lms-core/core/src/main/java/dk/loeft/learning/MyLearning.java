package dk.loeft.learning;

import java.util.List;
import java.util.Optional;

/**
 * A person's own learning, the most urgent first.
 *
 * @param next the one course that matters most now
 * @param todo all other courses not completed: overdue, then by due date, then in progress, then the rest
 * @param done the courses completed, newest first, at most 50
 * @param doneTotal how many were completed in all
 */
public record MyLearning(Optional<MyCourse> next, List<MyCourse> todo, List<MyCourse> done, long doneTotal) {
    public MyLearning {
        todo = List.copyOf(todo);
        done = List.copyOf(done);
    }
}
