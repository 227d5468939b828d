package dk.loeft.organisation;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Who acts: a person who signed in, an API token, a launch token, a credential of the learning record store, or the system
 * itself.
 *
 * @param kind what the actor is
 * @param id the key of the person, token or launch; 0 for the system
 * @param person the person behind it, absent for tokens and the system
 * @param grants the roles of a person, with the part of the organisation they hold for
 * @param own permissions that do not come from a role: those of a token
 */
public record Actor(Kind kind, long id, Optional<PersonId> person, List<Grant> grants, Set<Permission> own) {
    /** What an actor is. */
    public enum Kind {
        PERSON,
        API_TOKEN,
        LAUNCH,
        LRS_CREDENTIAL,
        SYSTEM
    }

    public Actor {
        grants = List.copyOf(grants);
        own = Set.copyOf(own);
    }

    public static Actor person(PersonId person, List<Grant> grants) {
        return new Actor(Kind.PERSON, person.value(), Optional.of(person), grants, Set.of());
    }

    public static Actor apiToken(ApiTokenId token, Set<Permission> permissions) {
        return new Actor(Kind.API_TOKEN, token.value(), Optional.empty(), List.of(), permissions);
    }

    /** A launched activity that may report for one attempt of that person. */
    public static Actor launch(long launch, PersonId person) {
        return new Actor(Kind.LAUNCH, launch, Optional.of(person), List.of(), Set.of(Permission.TRACK));
    }

    /** A launched activity that reports in a way which needs more than {@link Permission#TRACK}, such as by xAPI. */
    public static Actor launch(long launch, PersonId person, Set<Permission> permissions) {
        return new Actor(Kind.LAUNCH, launch, Optional.of(person), List.of(), permissions);
    }

    /** A program with a credential of the learning record store. */
    public static Actor lrsCredential(long credential, Set<Permission> permissions) {
        return new Actor(Kind.LRS_CREDENTIAL, credential, Optional.empty(), List.of(), permissions);
    }

    /** The system: start-up, scheduled work. It may do everything. */
    public static Actor system() {
        return new Actor(Kind.SYSTEM, 0, Optional.empty(), List.of(), Set.of(Permission.values()));
    }

    public boolean may(Permission permission) {
        return own.contains(permission)
                || grants.stream().anyMatch(g -> g.role().permissions().contains(permission));
    }

    public boolean has(Role role) {
        return grants.stream().anyMatch(g -> g.role() == role);
    }

    /**
     * For whom the actor uses the permission in a unit, if as a deputy: what one holds in one's own right goes first, then the
     * leader of the nearest unit.
     */
    public Optional<PersonId> onBehalfOf(Permission permission, String unitPath) {
        return behalf(
                permission,
                granting(permission).stream()
                        .filter(grant -> unitPath.startsWith(grant.unitPath()))
                        .toList());
    }

    /** For whom the actor uses the permission wherever that is, if as the deputy of one leader alone. */
    public Optional<PersonId> onBehalfOf(Permission permission) {
        List<Grant> granting = granting(permission);
        boolean one = granting.stream().map(Grant::onBehalfOf).distinct().count() == 1;
        return one ? behalf(permission, granting) : Optional.empty();
    }

    private Optional<PersonId> behalf(Permission permission, List<Grant> granting) {
        boolean ownRight = own.contains(permission)
                || granting.stream().anyMatch(grant -> grant.onBehalfOf().isEmpty());
        return ownRight
                ? Optional.empty()
                : granting.stream()
                        .max(Comparator.comparingInt(grant -> grant.unitPath().length()))
                        .flatMap(Grant::onBehalfOf);
    }

    private List<Grant> granting(Permission permission) {
        return grants.stream()
                .filter(grant -> grant.role().permissions().contains(permission))
                .toList();
    }

    /** Where the actor holds the permission; an empty scope where nowhere. */
    public Scope scopeOf(Permission permission) {
        if (own.contains(permission)) {
            return new Scope(List.of(""));
        }
        return new Scope(grants.stream()
                .filter(g -> g.role().permissions().contains(permission))
                .map(Grant::unitPath)
                .distinct()
                .toList());
    }
}
