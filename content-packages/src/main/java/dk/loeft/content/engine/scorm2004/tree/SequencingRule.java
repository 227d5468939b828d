package dk.loeft.content.engine.scorm2004.tree;

import java.util.List;

/** A sequencing rule: when its conditions hold, its action is taken (SN 3.4). */
public record SequencingRule(Combination combination, List<RuleCondition> conditions, Action action) {

    public SequencingRule {
        conditions = List.copyOf(conditions);
    }

    public static SequencingRule when(RuleCondition condition, Action action) {
        return new SequencingRule(Combination.ALL, List.of(condition), action);
    }

    /** When a rule is looked at. */
    public enum Phase {
        PRE,
        EXIT,
        POST
    }

    /** What a rule does (SN 3.4.6 to 3.4.8). */
    public enum Action {
        SKIP(Phase.PRE),
        DISABLED(Phase.PRE),
        HIDDEN_FROM_CHOICE(Phase.PRE),
        STOP_FORWARD_TRAVERSAL(Phase.PRE),
        EXIT(Phase.EXIT),
        EXIT_PARENT(Phase.POST),
        EXIT_ALL(Phase.POST),
        RETRY(Phase.POST),
        RETRY_ALL(Phase.POST),
        CONTINUE(Phase.POST),
        PREVIOUS(Phase.POST);

        private final Phase phase;

        Action(Phase phase) {
            this.phase = phase;
        }

        public Phase phase() {
            return phase;
        }
    }
}
