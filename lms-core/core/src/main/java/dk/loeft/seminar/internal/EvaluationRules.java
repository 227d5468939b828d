package dk.loeft.seminar.internal;

import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.EvaluationStatement;
import dk.loeft.shared.RefusedException;

/** What an evaluation must say. */
final class EvaluationRules {
    private EvaluationRules() {}

    /** @throws RefusedException if something is missing or too long */
    static void check(EvaluationInput input) {
        for (EvaluationStatement statement : EvaluationStatement.values()) {
            int rating = input.ratings().getOrDefault(statement, 0);
            if (rating < 1 || rating > EvaluationInput.MOST) {
                throw new RefusedException("seminar.evaluation.rating", statement.ordinal() + 1, EvaluationInput.MOST);
            }
        }
        if (input.recommends().isEmpty()) {
            throw new RefusedException("seminar.evaluation.recommends");
        }
        demandShort("seminar.evaluation.good", input.good());
        demandShort("seminar.evaluation.better", input.better());
    }

    private static void demandShort(String key, String text) {
        if (text.length() > EvaluationInput.MAX_TEXT) {
            throw new RefusedException(key, EvaluationInput.MAX_TEXT, text.length());
        }
    }
}
