package dk.loeft.learning;

import java.util.List;

/**
 * What rules are put together from.
 *
 * @param targets what can be assigned, kind by kind
 * @param titles the titles that people have, the most frequent first, at most 500
 * @param competences the competences in use
 * @param facts the conditions that other capabilities know
 */
public record RuleChoices(List<Target> targets, List<String> titles, List<Named> competences, List<FactKind> facts) {
    public RuleChoices {
        targets = List.copyOf(targets);
        titles = List.copyOf(titles);
        competences = List.copyOf(competences);
        facts = List.copyOf(facts);
    }

    /** Something that can be assigned. */
    public record Target(AssignmentTarget target, String title) {}

    /** Something with a key and a name. */
    public record Named(long key, String name) {}

    /**
     * A kind of condition.
     *
     * @param kind its kind
     * @param subjects what it can be about
     * @param states the states it can ask for: code and name
     */
    public record FactKind(String kind, List<Named> subjects, List<State> states) {
        public FactKind {
            subjects = List.copyOf(subjects);
            states = List.copyOf(states);
        }
    }

    /** A state that can be asked for. */
    public record State(String code, String name) {}
}
