package dk.loeft.web.assignment;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.RuleChoices;
import dk.loeft.learning.RuleFilter;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RuleRow;
import dk.loeft.learning.RuleState;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Language;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rules of the house, and beginning a new one. */
@Named("rules")
@RequestScoped
public class RulesPage {
    private static final int PAGE_SIZE = 25;

    private static final Map<String, String> FIELDS =
            Map.of("learning.rule.title", "new:title", "learning.rule.target", "new:target");

    private final AssignmentRules rules;
    private final Address address;
    private final HttpServletRequest request;
    private final Refusals refusals;

    private final ListState<RuleRow> list = new ListState<>(PAGE_SIZE, "title", false);

    private String state = "";
    private String title = "";
    private String target = "";
    private @Nullable RuleChoices choices;

    @Inject
    public RulesPage(AssignmentRules rules, Address address, HttpServletRequest request, Refusals refusals) {
        this.rules = rules;
        this.address = address;
        this.request = request;
        this.refusals = refusals;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RulesPage() {
        this(null, null, null, null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        Optional<RuleState> wanted = Arrays.stream(RuleState.values())
                .filter(each -> each.name().equals(state))
                .findFirst();
        list.show(rules.rules(new RuleFilter(list.getText(), wanted), list.request()));
    }

    /** Begins a rule; on its page it is told whom it is about. */
    public @Nullable String begin() {
        try {
            RuleId rule = rules.draft(new RuleInput(title, target(target)));
            return Outcomes.rule(rule);
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** A target as its choice is named: kind and key with a colon between. */
    static AssignmentTarget target(String named) {
        int colon = named.indexOf(':');
        String key = named.substring(colon + 1);
        return new AssignmentTarget(
                colon < 0 ? "" : named.substring(0, colon), key.matches("\\d{1,18}") ? Long.parseLong(key) : 0);
    }

    static String named(AssignmentTarget target) {
        return target.kind() + ":" + target.key();
    }

    /** What can be assigned: value and label of each choice. */
    public List<Choice> getTargets() {
        return targets(choices(), new Texts(Language.of(request)));
    }

    /** A course, a track and a certificate may well have the same title, so each says what it is. */
    static List<Choice> targets(RuleChoices choices, Texts texts) {
        return choices.targets().stream()
                .map(each -> new Choice(
                        named(each.target()),
                        texts.say(
                                "target.named",
                                each.title(),
                                texts.say("target." + each.target().kind()))))
                .toList();
    }

    private RuleChoices choices() {
        RuleChoices known = choices;
        if (known == null) {
            known = rules.choices(Language.of(request).getLanguage());
            choices = known;
        }
        return known;
    }

    public boolean isBeginning() {
        return address.text("edit").equals("new");
    }

    /** Whether only some of the rules are wanted. */
    public boolean isFiltered() {
        return !(list.getText() + state).isEmpty();
    }

    public RuleState[] getStates() {
        return RuleState.values();
    }

    public ListState<RuleRow> getList() {
        return list;
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
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
