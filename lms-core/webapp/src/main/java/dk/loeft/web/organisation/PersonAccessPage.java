package dk.loeft.web.organisation;

import dk.loeft.organisation.GrantId;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
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

/** The forms for a person's roles. */
@Named("personAccess")
@RequestScoped
public class PersonAccessPage {
    private static final Map<String, String> FIELDS = Map.of(
            "organisation.grant.twice", "grant:role",
            "organisation.grant.follows", "grant:role",
            "organisation.unit", "grant:unit");

    private final Organisation organisation;

    private final PersonPage person;

    private final Refusals refusals;

    private final Toasts toasts;

    private Role role = Role.HR;

    private long unit;

    @Inject
    public PersonAccessPage(Organisation organisation, PersonPage person, Refusals refusals, Toasts toasts) {
        this.organisation = organisation;
        this.person = person;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PersonAccessPage() {
        this(null, null, null, null);
    }

    public @Nullable String grant() {
        try {
            organisation.grant(
                    person.key(), role, Optional.of(unit).filter(id -> id > 0).map(UnitId::new));
            toasts.done("organisation", "grant.added", person.getName());
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** Takes the role that the address names. */
    public @Nullable String revoke() {
        try {
            organisation.revoke(new GrantId(person.getItem()));
            toasts.done("organisation", "grant.revoked", person.getName());
            return Outcomes.person(person.key());
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    /** The roles that are given by hand. */
    public List<Role> getRoles() {
        return Stream.of(Role.values()).filter(Role::granted).toList();
    }

    public Role getRole() {
        return role;
    }

    public void setRole(Role role) {
        this.role = role;
    }

    public long getUnit() {
        return unit;
    }

    public void setUnit(long unit) {
        this.unit = unit;
    }
}
