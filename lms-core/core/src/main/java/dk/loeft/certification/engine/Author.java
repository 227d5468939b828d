package dk.loeft.certification.engine;

import java.util.Optional;

/**
 * Who recorded something.
 *
 * @param actor who did it
 * @param onBehalfOf for whom, if a deputy did it
 */
public record Author(Optional<String> actor, Optional<String> onBehalfOf) {
    /** Nobody is named. */
    public static final Author UNNAMED = new Author(Optional.empty(), Optional.empty());
}
