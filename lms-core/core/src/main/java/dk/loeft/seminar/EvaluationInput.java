package dk.loeft.seminar;

import java.util.Map;
import java.util.Optional;

/**
 * What somebody who was there thinks.
 *
 * @param ratings 1 to {@value #MOST} for each statement; what is left out or lies outside is refused
 * @param recommends whether the person would recommend it; absent: not said, which is refused
 * @param good what was good, at most {@value #MAX_TEXT} characters, may be empty
 * @param better what can be better, at most {@value #MAX_TEXT} characters, may be empty
 */
public record EvaluationInput(
        Map<EvaluationStatement, Integer> ratings, Optional<Boolean> recommends, String good, String better) {
    /** The highest rating. */
    public static final int MOST = 5;

    /** How long a text may be. */
    public static final int MAX_TEXT = 2_000;

    public EvaluationInput {
        ratings = Map.copyOf(ratings);
        good = written(good);
        better = written(better);
    }

    /** Forms send two characters for the end of a line, and count one. */
    private static String written(String text) {
        return text.replace("\r\n", "\n").strip();
    }
}
