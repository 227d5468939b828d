package dk.loeft.content.engine.scorm2004.tree;

import java.util.List;

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
        return new Sequencing(
                other,
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

    public Sequencing with(ConstrainedChoice other) {
        return new Sequencing(
                controlMode, other, rules, limits, rollup, primary, secondary, randomization, delivery, completion);
    }

    public Sequencing with(SequencingRule... other) {
        return new Sequencing(
                controlMode,
                constrainedChoice,
                List.of(other),
                limits,
                rollup,
                primary,
                secondary,
                randomization,
                delivery,
                completion);
    }

    public Sequencing with(LimitConditions other) {
        return new Sequencing(
                controlMode,
                constrainedChoice,
                rules,
                other,
                rollup,
                primary,
                secondary,
                randomization,
                delivery,
                completion);
    }

    public Sequencing with(RollupControls other) {
        return new Sequencing(
                controlMode,
                constrainedChoice,
                rules,
                limits,
                other,
                primary,
                secondary,
                randomization,
                delivery,
                completion);
    }

    public Sequencing with(Objective otherPrimary, Objective... others) {
        return new Sequencing(
                controlMode,
                constrainedChoice,
                rules,
                limits,
                rollup,
                otherPrimary,
                List.of(others),
                randomization,
                delivery,
                completion);
    }

    public Sequencing with(Randomization other) {
        return new Sequencing(
                controlMode, constrainedChoice, rules, limits, rollup, primary, secondary, other, delivery, completion);
    }

    public Sequencing with(DeliveryControls other) {
        return new Sequencing(
                controlMode,
                constrainedChoice,
                rules,
                limits,
                rollup,
                primary,
                secondary,
                randomization,
                other,
                completion);
    }

    public Sequencing with(CompletionThreshold other) {
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
                other);
    }
}
