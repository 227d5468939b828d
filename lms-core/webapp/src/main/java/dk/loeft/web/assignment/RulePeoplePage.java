package dk.loeft.web.assignment;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.RuleMember;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Who is under a rule. */
@Named("rulePeople")
@RequestScoped
public class RulePeoplePage {
    private static final int PAGE_SIZE = 25;

    private final AssignmentRules rules;
    private final OpenRule open;

    private final ListState<RuleMember> list = new ListState<>(PAGE_SIZE, "name", false);

    @Inject
    public RulePeoplePage(AssignmentRules rules, OpenRule open) {
        this.rules = rules;
        this.open = open;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RulePeoplePage() {
        this(null, null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        if (open.view().isPresent()) {
            list.show(rules.members(open.id(), list.getText(), list.request()));
        }
    }

    public ListState<RuleMember> getList() {
        return list;
    }
}
