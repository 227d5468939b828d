package dk.loeft.web.seminar;

import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.EvaluationStatement;
import dk.loeft.web.Address;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

/**
 * An evaluation as it was filled in.
 *
 * @param ratings what was chosen for the statements
 * @param recommends {@code yes}, {@code no} or empty
 * @param good what was good
 * @param better what can be better
 */
public record EvaluationAnswers(
        Map<EvaluationStatement, Integer> ratings, String recommends, String good, String better) {
    public EvaluationAnswers {
        ratings = Map.copyOf(ratings);
    }

    /** What the request holds; nothing is chosen where there is no form in it. */
    static EvaluationAnswers sent(Address address) {
        Map<EvaluationStatement, Integer> ratings = new EnumMap<>(EvaluationStatement.class);
        for (EvaluationStatement statement : EvaluationStatement.values()) {
            String chosen = address.text("rating-" + statement);
            if (chosen.matches("[0-9]")) {
                ratings.put(statement, Integer.valueOf(chosen));
            }
        }
        return new EvaluationAnswers(ratings, address.text("recommends"), address.text("good"), address.text("better"));
    }

    EvaluationInput input() {
        return new EvaluationInput(
                ratings,
                Optional.of(recommends)
                        .filter(said -> said.equals("yes") || said.equals("no"))
                        .map(said -> said.equals("yes")),
                good,
                better);
    }
}
