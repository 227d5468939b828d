package dk.loeft.learning;

import dk.loeft.competence.CompetenceId;
import dk.loeft.organisation.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * Whom a rule is about, said as conditions that are put together. Nobody is listed: who moves, or becomes something else, is in or
 * out from that day. Only those who work here are in any audience: from the first day of the employment to the last.
 */
public sealed interface Audience {
    /** How deep groups may lie in each other; a single condition is 1 deep. */
    int MAX_DEPTH = 6;

    /** How many conditions and groups an audience may have in all. */
    int MAX_PARTS = 60;

    /** The longest text of a condition, in characters. */
    int MAX_TEXT = 150;

    /** The highest level of a competence that can be asked for. */
    int MAX_LEVEL = 20;

    /** Everybody who works here. */
    Audience EVERYBODY = new AllOf(List.of());

    /** How deep it is. */
    default int depth() {
        return 1 + parts().stream().mapToInt(Audience::depth).max().orElse(0);
    }

    /** How many conditions and groups it has, itself included. */
    default int size() {
        return 1 + parts().stream().mapToInt(Audience::size).sum();
    }

    /** What it is put together of, none for a condition. */
    default List<Audience> parts() {
        return List.of();
    }

    /** All of them hold; without parts everybody. */
    record AllOf(List<Audience> parts) implements Audience {
        public AllOf {
            parts = List.copyOf(parts);
        }
    }

    /** At least one of them holds; without parts nobody. */
    record AnyOf(List<Audience> parts) implements Audience {
        public AnyOf {
            parts = List.copyOf(parts);
        }
    }

    /** It does not hold. */
    record Not(Audience part) implements Audience {
        @Override
        public List<Audience> parts() {
            return List.of(part);
        }
    }

    /** The main position lies in the unit or below it. */
    record InUnit(UnitId unit) implements Audience {}

    /**
     * Holds a position as leader on the day, main or not.
     *
     * @param within the unit led is this one or lies below it; anywhere if absent
     */
    record Leads(Optional<UnitId> within) implements Audience {}

    /** The title of the main position is exactly this, small and capital letters being the same. */
    record HasTitle(String title) implements Audience {}

    /** The title of the main position has this text in it, small and capital letters being the same. */
    record TitleWith(String text) implements Audience {}

    /** Began the present employment at least that long ago. */
    record JoinedBefore(Span ago) implements Audience {}

    /** Began the present employment at most that long ago. */
    record JoinedWithin(Span ago) implements Audience {}

    /** Has the competence at that level or a higher one; who has nothing to show for it has not. */
    record Competent(CompetenceId competence, int level) implements Audience {}

    /** The language that Løft speaks to the person, {@code da} or {@code en}. */
    record Speaks(String language) implements Audience {}

    /**
     * A condition that another capability knows, by {@link dk.loeft.learning.spi.AudienceFacts}.
     *
     * @param kind which kind of fact, for example {@code certificate}
     * @param key of what, for example a certificate kind
     * @param state in which state
     */
    record Fact(String kind, long key, String state) implements Audience {}
}
