package dk.loeft.seminar.internal;

import dk.loeft.seminar.EvaluationStatement;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The answers about a seminar, counted.
 *
 * @param recommending how many would recommend it
 * @param counts how many gave each rating, from 1 on
 */
record Tally(SeminarId seminar, long answers, long recommending, Map<EvaluationStatement, List<Long>> counts) {
    Tally {
        counts = Map.copyOf(counts);
    }

    /**
     * Those of which something may be shown. The few answers of some are among them only if they are enough together: else they
     * were the difference to what is shown of the others.
     */
    static List<Tally> shown(List<Tally> all) {
        Map<Boolean, List<Tally>> byEnough =
                all.stream().collect(Collectors.partitioningBy(each -> each.answers() >= Evaluations.LEAST));
        List<Tally> few = byEnough.getOrDefault(false, List.of());
        long together = few.stream().mapToLong(Tally::answers).sum();
        return together >= Evaluations.LEAST ? all : byEnough.getOrDefault(true, List.of());
    }

    /** How many gave each rating in all of them. */
    static List<Long> sum(List<Tally> all, EvaluationStatement statement) {
        return all.stream()
                .map(each -> each.counts().getOrDefault(statement, List.of()))
                .reduce((one, other) -> IntStream.range(0, one.size())
                        .mapToObj(rating -> one.get(rating) + other.get(rating))
                        .toList())
                .orElse(List.of());
    }
}
