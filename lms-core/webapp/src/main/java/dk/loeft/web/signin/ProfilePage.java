package dk.loeft.web.signin;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.Role;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One's own name, roles and password. */
@Named("profile")
@RequestScoped
public class ProfilePage {
    private static final Map<String, String> FIELDS = Map.of(
            "organisation.password", "password:fresh",
            "organisation.password.wrong", "password:old");

    private final Accounts accounts;

    private final CurrentActor actor;

    private final Refusals refusals;

    private final Toasts toasts;

    private Optional<PersonCard> card = Optional.empty();

    private String old = "";

    private String fresh = "";

    @Inject
    public ProfilePage(Accounts accounts, CurrentActor actor, Refusals refusals, Toasts toasts) {
        this.accounts = accounts;
        this.actor = actor;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected ProfilePage() {
        this(null, null, null, null);
    }

    public @Nullable String changePassword() {
        try {
            accounts.changePassword(old, fresh);
            toasts.done("signin", "profile.password.done");
            return "/signin/profile?faces-redirect=true";
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Who is signed in. */
    public PersonCard getMe() {
        if (card.isEmpty()) {
            card = Optional.of(accounts.me());
        }
        return card.get();
    }

    /** The roles held today, each once, wherever they hold. */
    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(actor.get()::has).toList();
    }

    /** Whether a role holds in a part of the organisation only. */
    public boolean isLimited(Role role) {
        return actor.get().grants().stream()
                .noneMatch(grant -> grant.role() == role && grant.unitPath().isEmpty());
    }

    public String getOld() {
        return old;
    }

    public void setOld(String old) {
        this.old = old;
    }

    public String getFresh() {
        return fresh;
    }

    public void setFresh(String fresh) {
        this.fresh = fresh;
    }
}
