package dk.loeft.learning;

import java.util.Optional;

/**
 * Which rules are wanted.
 *
 * @param text words in the title; empty: all
 * @param state how far they are
 */
public record RuleFilter(String text, Optional<RuleState> state) {
    public static RuleFilter all() {
        return new RuleFilter("", Optional.empty());
    }
}
