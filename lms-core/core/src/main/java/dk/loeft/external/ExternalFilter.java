package dk.loeft.external;

import java.util.Optional;

/**
 * Which learning is listed.
 *
 * @param text words in the person's name, the unit, the title or the provider; empty: all
 * @param state what became of it; absent: all but what was withdrawn
 */
public record ExternalFilter(String text, Optional<ExternalState> state) {}
