package dk.loeft.web.assignment;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.Audience;
import dk.loeft.learning.AudienceTree;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RuleState;
import dk.loeft.learning.RuleView;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A rule: whom it is about, and what becomes of it. */
@Named("rule")
@RequestScoped
public class RulePage {
    private static final Map<String, String> FIELDS =
            Map.of("learning.rule.title", "describe:title", "learning.rule.target", "describe:target");

    private final AssignmentRules rules;
    private final OpenRule open;
    private final Address address;
    private final Refusals refusals;

    private String title = "";
    private String target = "";

    @Inject
    public RulePage(AssignmentRules rules, OpenRule open, Address address, Refusals refusals) {
        this.rules = rules;
        this.open = open;
        this.address = address;
        this.refusals = refusals;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RulePage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        open.view().ifPresent(view -> {
            title = view.title();
            target = RulesPage.named(view.target());
        });
    }

    /** Answers "not found" for a rule that is not there. */
    public void check() throws IOException {
        if (!isFound()) {
            address.notFound();
        }
    }

    public boolean isFound() {
        return open.view().isPresent();
    }

    public RuleView getView() {
        return open.get();
    }

    /** Whom it is about, as one would say it. */
    public String getSentence() {
        return open.words().sentence(open.terms().audience());
    }

    /** Whom the version that holds is about, while another one is being written. */
    public String getSentenceInForce() {
        return getView()
                .inForce()
                .map(version -> open.words().sentence(version.terms().audience()))
                .orElse("");
    }

    public List<ConditionNode> getNodes() {
        return ConditionNode.of(open.terms().audience(), open.words());
    }

    public boolean isOn() {
        return getView().state() == RuleState.ON;
    }

    public boolean isDraft() {
        return getView().state() == RuleState.DRAFT;
    }

    /** Whether there is something to make a dry run of. */
    public boolean isPlannable() {
        return getView().draft().isPresent() || !isOn();
    }

    /** Whether a version is being written beside one that was in force. */
    public boolean isChanging() {
        return getView().draft().isPresent() && !isDraft();
    }

    /** Which form is open. */
    public String getEdit() {
        return address.text("edit");
    }

    public @Nullable String plan() {
        try {
            RulePlanId plan = rules.plan(open.id());
            return Outcomes.plan(plan);
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public @Nullable String describe() {
        try {
            rules.describe(
                    open.id(),
                    new RuleInput(
                            title,
                            isDraft() ? RulesPage.target(target) : getView().target()));
            return Outcomes.rule(open.id());
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public @Nullable String discard() {
        return open.act(
                "rule.discarded",
                isDraft() ? Outcomes.RULES : Outcomes.rule(open.id()),
                () -> rules.discard(open.id()));
    }

    public @Nullable String switchOff() {
        return open.act("rule.switchedOff", Outcomes.rule(open.id()), () -> rules.switchOff(open.id()));
    }

    /** Says the opposite of a condition. */
    public @Nullable String turn(String place) {
        return open.say(AudienceTree.turned(open.terms().audience(), ConditionNode.place(place)));
    }

    /** Lets a group ask for one of its conditions instead of all, or the other way. */
    public @Nullable String change(String place) {
        return open.say(AudienceTree.switched(open.terms().audience(), ConditionNode.place(place)));
    }

    public @Nullable String remove(String place) {
        return open.say(AudienceTree.removed(open.terms().audience(), ConditionNode.place(place)));
    }

    /** Adds a group in which one condition is enough. */
    public @Nullable String group(String place) {
        return open.say(
                AudienceTree.added(open.terms().audience(), ConditionNode.place(place), new Audience.AnyOf(List.of())));
    }

    public List<Choice> getTargets() {
        return RulesPage.targets(rules.choices(open.language()), open.texts());
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getTarget() {
        return target;
    }

    public void setTarget(String target) {
        this.target = target;
    }
}
