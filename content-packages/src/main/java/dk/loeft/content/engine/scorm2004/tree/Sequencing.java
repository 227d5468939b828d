package dk.loeft.content.engine.scorm2004.tree;

import java.util.List;
import java.util.function.Consumer;

/**
 * The sequencing of one activity (SN 3).
 *
 * @param rules pre-, exit- and post-condition rules in the manifest's order
 * @param primary the objective that rolls up
 * @param secondary the others; each has an id
 */
public record Sequencing(
        ControlMode controlMode,
        ConstrainedChoice constrainedChoice,
        List<SequencingRule> rules,
        LimitConditions limits,
        RollupControls rollup,
        Objective primary,
        List<Objective> secondary,
        Randomization randomization,
        DeliveryControls delivery,
        CompletionThreshold completion) {

    public static final Sequencing DEFAULT = new Sequencing(
            ControlMode.DEFAULT,
            ConstrainedChoice.DEFAULT,
            List.of(),
            LimitConditions.NONE,
            RollupControls.DEFAULT,
            Objective.DEFAULT,
            List.of(),
            Randomization.NONE,
            DeliveryControls.DEFAULT,
            CompletionThreshold.NONE);

    public Sequencing {
        rules = List.copyOf(rules);
        secondary = List.copyOf(secondary);
    }

    public Sequencing with(ControlMode other) {
        return changed(parts -> parts.controlMode = other);
    }

    public Sequencing with(ConstrainedChoice other) {
        return changed(parts -> parts.constrainedChoice = other);
    }

    public Sequencing with(SequencingRule... other) {
        return changed(parts -> parts.rules = List.of(other));
    }

    public Sequencing with(LimitConditions other) {
        return changed(parts -> parts.limits = other);
    }

    public Sequencing with(RollupControls other) {
        return changed(parts -> parts.rollup = other);
    }

    public Sequencing with(Objective otherPrimary, Objective... others) {
        return changed(parts -> {
            parts.primary = otherPrimary;
            parts.secondary = List.of(others);
        });
    }

    public Sequencing with(Randomization other) {
        return changed(parts -> parts.randomization = other);
    }

    public Sequencing with(DeliveryControls other) {
        return changed(parts -> parts.delivery = other);
    }

    public Sequencing with(CompletionThreshold other) {
        return changed(parts -> parts.completion = other);
    }

    private Sequencing changed(Consumer<Parts> change) {
        Parts parts = new Parts(this);
        change.accept(parts);
        return parts.joined();
    }

    /** The components, to be changed one at a time. */
    private static final class Parts {
        private ControlMode controlMode;
        private ConstrainedChoice constrainedChoice;
        private List<SequencingRule> rules;
        private LimitConditions limits;
        private RollupControls rollup;
        private Objective primary;
        private List<Objective> secondary;
        private Randomization randomization;
        private DeliveryControls delivery;
        private CompletionThreshold completion;

        Parts(Sequencing of) {
            controlMode = of.controlMode;
            constrainedChoice = of.constrainedChoice;
            rules = of.rules;
            limits = of.limits;
            rollup = of.rollup;
            primary = of.primary;
            secondary = of.secondary;
            randomization = of.randomization;
            delivery = of.delivery;
            completion = of.completion;
        }

        Sequencing joined() {
            return new Sequencing(
                    controlMode,
                    constrainedChoice,
                    rules,
                    limits,
                    rollup,
                    primary,
                    secondary,
                    randomization,
                    delivery,
                    completion);
        }
    }
}
