package dk.loeft.learning;

import static dk.loeft.organisation.Permission.ASSIGN;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.Optional;

/**
 * Rules that give learning to whoever is in an audience. Rules reach the whole house, so whoever may assign in a part of it
 * alone is not let in here. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code learning.}.
 */
public interface AssignmentRules {
    /** Rules; sorts by {@code title} (default), {@code state}, {@code people}. */
    @Requires(value = ASSIGN, audited = false)
    Page<RuleRow> rules(RuleFilter filter, PageRequest page);

    /** @param language of the names, {@code da} or {@code en} */
    @Requires(value = ASSIGN, audited = false)
    Optional<RuleView> find(RuleId rule, String language);

    /** A new rule about nobody yet, due 30 days after entering, with the standard reminders. */
    @Requires(ASSIGN)
    RuleId draft(RuleInput input);

    /** Calls it something else, or lets it assign something else as long as it was never on. */
    @Requires(ASSIGN)
    void describe(RuleId rule, RuleInput input);

    /**
     * Says something else. A rule that is on goes on as it is; what is said is its next version, which holds once its dry run is
     * carried out. A dry run that waits is dropped.
     */
    @Requires(ASSIGN)
    void say(RuleId rule, RuleTerms terms);

    /** Drops the version that is being written; a rule that was never on is removed by that. */
    @Requires(ASSIGN)
    void discard(RuleId rule);

    /** Looks whom the rule would touch and how, writes that down, and touches nobody. */
    @Requires(ASSIGN)
    RulePlanId plan(RuleId rule);

    @Requires(value = ASSIGN, audited = false)
    Optional<RulePlan> find(RulePlanId plan);

    /** Whom it would touch; sorts by {@code name} (default), {@code unit}, {@code change}, {@code due}. */
    @Requires(ASSIGN)
    Page<RulePlanPerson> people(RulePlanId plan, RulePlanFilter filter, PageRequest page);

    /** How many it would touch in each unit, the most first. */
    @Requires(value = ASSIGN, audited = false)
    Page<RulePlanUnit> units(RulePlanId plan, PageRequest page);

    /**
     * Does exactly what the dry run says: the rule is on from now on.
     *
     * @param fingerprint of the dry run as it was looked at; refused if the run would do anything else by now
     */
    @Requires(ASSIGN)
    void run(RulePlanId plan, String fingerprint);

    /** Nobody is under the rule any more. What was begun stays on people's lists, without the rule's due date. */
    @Requires(ASSIGN)
    void switchOff(RuleId rule);

    /** Who is under the rule; sorts by {@code name} (default), {@code unit}, {@code since}, {@code due}. */
    @Requires(ASSIGN)
    Page<RuleMember> members(RuleId rule, String text, PageRequest page);

    /** What the rule did, the newest first. */
    @Requires(value = ASSIGN, audited = false)
    Page<RuleRun> history(RuleId rule, PageRequest page);

    /** What audiences and targets can be chosen from, with names in the language. */
    @Requires(value = ASSIGN, audited = false)
    RuleChoices choices(String language);

    /** Why the reader has that course or track to take; empty for anything else. */
    @Requires(value = LEARN, audited = false)
    Optional<Why> why(AssignmentTarget target, String language);
}
