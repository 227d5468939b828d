package dk.loeft.web.assignment;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.RuleRun;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** What a rule did, and why. */
@Named("ruleHistory")
@RequestScoped
public class RuleHistoryPage {
    private static final int PAGE_SIZE = 25;

    private final AssignmentRules rules;
    private final OpenRule open;

    private final ListState<RuleRun> list = new ListState<>(PAGE_SIZE, "", true);

    @Inject
    public RuleHistoryPage(AssignmentRules rules, OpenRule open) {
        this.rules = rules;
        this.open = open;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected RuleHistoryPage() {
        this(null, null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        if (open.view().isPresent()) {
            list.show(rules.history(open.id(), list.request()));
        }
    }

    public ListState<RuleRun> getList() {
        return list;
    }
}
