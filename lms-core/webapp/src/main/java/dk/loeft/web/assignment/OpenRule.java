package dk.loeft.web.assignment;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.Audience;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.RuleTerms;
import dk.loeft.learning.RuleView;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Language;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rule that the address names, read once for all beans of a page. */
@RequestScoped
public class OpenRule {
    private final AssignmentRules rules;

    private final Address address;

    private final HttpServletRequest request;

    private final Refusals refusals;

    private final Toasts toasts;

    private Optional<RuleView> view = Optional.empty();

    @Inject
    public OpenRule(
            AssignmentRules rules, Address address, HttpServletRequest request, Refusals refusals, Toasts toasts) {
        this.rules = rules;
        this.address = address;
        this.request = request;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected OpenRule() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        view = rules.find(id(), language());
    }

    RuleId id() {
        return new RuleId(address.key("id"));
    }

    Optional<RuleView> view() {
        return view;
    }

    RuleView get() {
        return view.orElseThrow();
    }

    /** What is being written, else what holds. */
    RuleTerms terms() {
        return get().newest().terms();
    }

    String language() {
        return Language.of(request).getLanguage();
    }

    Texts texts() {
        return new Texts(Language.of(request));
    }

    AudienceWords words() {
        return new AudienceWords(texts(), get().names());
    }

    @Nullable
    String say(Audience audience) {
        return say(new RuleTerms(audience, terms().due(), terms().reminders()), "rule.audience.saved");
    }

    @Nullable
    String say(Due due) {
        return say(new RuleTerms(terms().audience(), due, terms().reminders()), "rule.due.saved");
    }

    @Nullable
    String say(List<RuleReminder> reminders) {
        return say(new RuleTerms(terms().audience(), terms().due(), reminders), "rule.reminders.saved");
    }

    private @Nullable String say(RuleTerms terms, String done) {
        return act(done, Outcomes.rule(id()), () -> rules.say(id(), terms));
    }

    /** Does something and goes on, or shows why it is refused. */
    @Nullable
    String act(String done, String outcome, Runnable work) {
        try {
            work.run();
            toasts.done("assignment", done);
            return outcome;
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }
}
