package dk.loeft.learning.spi;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Success;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * Where an attempt stands after what was reported, over all parts of the activity.
 *
 * @param attempt which attempt
 * @param at when it happened
 * @param completed whether everything that must be done is done
 * @param success whether it was passed, where it can be
 * @param score 0 to 100, absent if none was reported
 * @param partsDone how many parts are done
 * @param partsTotal how many there are
 * @param time the time spent in the whole attempt
 */
public record ActivityReport(
        AttemptId attempt,
        Instant at,
        boolean completed,
        Success success,
        Optional<BigDecimal> score,
        int partsDone,
        int partsTotal,
        Duration time) {}
