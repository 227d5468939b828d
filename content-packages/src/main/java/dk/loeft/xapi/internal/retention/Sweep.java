package dk.loeft.xapi.internal.retention;

import dk.loeft.xapi.RetentionPreview;
import dk.loeft.xapi.internal.retention.RetentionRepository.State;
import dk.loeft.xapi.internal.retention.RetentionWork.Step;
import dk.loeft.xapi.internal.statements.Removal;
import dk.loeft.xapi.internal.statements.Removal.Range;
import dk.loeft.xapi.internal.statements.Removal.Window;
import dk.loeft.xapi.internal.statements.Stock;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** Finds and removes what is past its time, a bounded number at once. */
@Dependent
class Sweep {
    /** How much one transaction looks at. */
    static final int WINDOW = 500;

    /** How much a preview looks at. */
    private static final int LONGEST_PREVIEW = 20_000;

    private final RetentionRepository repository;

    private final Removal removal;

    private final Clock clock;

    @Inject
    Sweep(RetentionRepository repository, Removal removal, Clock clock) {
        this.repository = repository;
        this.removal = removal;
        this.clock = clock;
    }

    private Instant cutoff(int days) {
        return clock.instant().minus(Duration.ofDays(days));
    }

    private Window window(Rule rule, List<Rule> all, long above, Instant cutoff) {
        Optional<String> one = rule.input().whole() ? Optional.of(rule.input().activity()) : Optional.empty();
        return removal.look(
                new Range(one, above, Stock.before(cutoff), WINDOW), activity -> rule.governs(activity, all));
    }

    /** Passes over what stays, up to the first that does not. */
    Step pass(Rule rule, List<Rule> all, int days) {
        Instant cutoff = cutoff(days);
        Window window = window(rule, all, rule.examined(), cutoff);
        Optional<Long> first =
                window.expired().values().stream().map(Removal.Found::first).findFirst();
        if (first.isPresent()) {
            repository.examined(rule.id(), first.get() - 1);
            return Step.EXPIRED;
        }
        boolean full = window.keys().size() == WINDOW;
        repository.examined(
                rule.id(), full ? window.keys().get(WINDOW - 1) : Math.max(rule.examined(), Stock.before(cutoff)));
        if (full) {
            return Step.MORE;
        }
        return states(rule, all, cutoff, 1).isEmpty() ? Step.DONE : Step.EXPIRED;
    }

    /** Removes what can go among the next. */
    void remove(Rule rule, List<Rule> all, int days) {
        Instant cutoff = cutoff(days);
        Window window = window(rule, all, rule.examined(), cutoff);
        removal.remove(window.expired());
        if (!window.keys().isEmpty()) {
            repository.examined(rule.id(), window.keys().get(window.keys().size() - 1));
        }
        List<State> states = states(rule, all, cutoff, WINDOW);
        repository.removeStates(states);
        repository.ran(rule.id(), clock.instant(), window.expired().size(), states.size());
    }

    /** States that a rule removes, so many at most. */
    private List<State> states(Rule rule, List<Rule> all, Instant cutoff, int most) {
        List<State> found = new ArrayList<>();
        long above = 0;
        List<State> some;
        do {
            some = repository.states(rule.input(), cutoff, above, WINDOW);
            for (State each : some) {
                above = each.id();
                if (found.size() < most && rule.governs(Optional.of(each.activity()), all)) {
                    found.add(each);
                }
            }
        } while (some.size() == WINDOW && found.size() < most);
        return found;
    }

    RetentionPreview preview(Rule rule, List<Rule> all, int days) {
        Instant cutoff = cutoff(days);
        // A family may be met in several windows.
        TreeSet<Long> going = new TreeSet<>();
        long above = 0;
        int seen = 0;
        Window window;
        do {
            window = window(rule, all, above, cutoff);
            going.addAll(window.expired().keySet());
            seen += window.keys().size();
            above = window.keys().isEmpty()
                    ? above
                    : window.keys().get(window.keys().size() - 1);
        } while (window.keys().size() == WINDOW && seen < LONGEST_PREVIEW);
        int documents = states(rule, all, cutoff, LONGEST_PREVIEW).size();
        return new RetentionPreview(
                going.size(),
                going.stream().findFirst().map(Stock::stored),
                going.isEmpty() ? Optional.empty() : Optional.of(Stock.stored(going.last())),
                documents,
                window.keys().size() < WINDOW && documents < LONGEST_PREVIEW);
    }
}
