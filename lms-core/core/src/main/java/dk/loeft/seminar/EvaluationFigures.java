package dk.loeft.seminar;

import java.util.List;

/**
 * What those who were there think, all together.
 *
 * @param seminars of how many seminars
 * @param invited how many were there
 * @param answers how many of them answered, at least {@link Evaluations#LEAST}
 * @param ratings what was said of each statement, in their order
 * @param recommending how many would recommend it
 * @param good what was good, in no order that says anything, at most {@link Evaluations#MOST_TEXTS}
 * @param better what can be better, in another such order, at most {@link Evaluations#MOST_TEXTS}
 */
public record EvaluationFigures(
        long seminars,
        long invited,
        long answers,
        List<Rating> ratings,
        long recommending,
        List<String> good,
        List<String> better) {
    public EvaluationFigures {
        ratings = List.copyOf(ratings);
        good = List.copyOf(good);
        better = List.copyOf(better);
    }

    /**
     * What was said of a statement.
     *
     * @param statement which one
     * @param counts how many said 1, 2 and so on to {@value EvaluationInput#MOST}
     */
    public record Rating(EvaluationStatement statement, List<Long> counts) {
        public Rating {
            counts = List.copyOf(counts);
        }

        /** The mean, 1 to {@value EvaluationInput#MOST}; 0 if nobody said anything. */
        public double mean() {
            long all = 0;
            long sum = 0;
            for (int rating = 1; rating <= counts.size(); rating++) {
                all += counts.get(rating - 1);
                sum += rating * counts.get(rating - 1);
            }
            return all == 0 ? 0 : (double) sum / all;
        }
    }
}
