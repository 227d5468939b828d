package dk.loeft.web.organisation;

import dk.loeft.organisation.Accounts;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The form that gives somebody a new password. */
@Named("personPassword")
@RequestScoped
public class PersonPasswordPage {
    private static final Map<String, String> FIELDS = Map.of("organisation.password", "password:fresh");

    private final Accounts accounts;

    private final PersonPage person;

    private final Refusals refusals;

    private final Toasts toasts;

    private String fresh = "";

    @Inject
    public PersonPasswordPage(Accounts accounts, PersonPage person, Refusals refusals, Toasts toasts) {
        this.accounts = accounts;
        this.person = person;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonPasswordPage() {
        this(null, null, null, null);
    }

    public @Nullable String set() {
        try {
            accounts.setPassword(person.key(), fresh);
            toasts.done("organisation", "password.set", person.getName());
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
