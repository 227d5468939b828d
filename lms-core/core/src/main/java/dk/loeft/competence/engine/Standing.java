package dk.loeft.competence.engine;

import java.util.List;
import java.util.Optional;

/**
 * What evidence comes to.
 *
 * @param counted the one piece that makes the level; absent if none says anything
 * @param left all others, with the reason, the newest first
 */
public record Standing(Optional<Evidence> counted, List<Left> left) {
    /**
     * Evidence that does not count.
     *
     * @param evidence which
     * @param why the reason
     */
    public record Left(Evidence evidence, Why why) {}

    public Standing {
        left = List.copyOf(left);
    }

    /** The level, 0 without evidence. */
    public int level() {
        return counted.map(Evidence::level).orElse(0);
    }
}
