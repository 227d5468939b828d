package dk.loeft.organisation.internal;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;
import static dk.loeft.organisation.internal.PersonRules.demand;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.ApiTokenId;
import dk.loeft.organisation.ApiTokenRow;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Changes of passwords and API tokens. */
@Dependent
class Credentials {
    private final PersonRepository people;

    private final CredentialRepository store;

    private final Passwords passwords;

    private final Reach reach;

    private final Clock clock;

    @Inject
    Credentials(PersonRepository people, CredentialRepository store, Passwords passwords, Reach reach, Clock clock) {
        this.people = people;
        this.store = store;
        this.passwords = passwords;
        this.reach = reach;
        this.clock = clock;
    }

    void change(PersonId id, String old, String fresh) {
        Person person = people.lock(id);
        demand(passwords.matches(old, store.passwordOf(person)), "organisation.password.wrong");
        passwords.check(fresh, person.userName());
        store.setPassword(person, passwords.hash(fresh), clock.instant());
    }

    void set(PersonId id, String password) {
        Person person = people.lock(id);
        reach.demand(ADMINISTER_ACCESS, powers(person));
        demand(!person.userName().isEmpty(), "organisation.password.no-user-name");
        passwords.check(password, person.userName());
        store.setPassword(person, passwords.hash(password), clock.instant());
        store.forgive(person.userName());
    }

    Optional<Actor> actorOfToken(String secret) {
        return store.actorOfToken(secret);
    }

    List<ApiTokenRow> tokens() {
        reach.demandEverywhere(ADMINISTER_ACCESS);
        return store.tokens();
    }

    void revoke(ApiTokenId token) {
        reach.demandEverywhere(ADMINISTER_ACCESS);
        demand(store.revoke(token, clock.instant()), "organisation.token.unknown");
    }

    /**
     * Where the person works and where their roles hold. Whoever sets a password could act as that person, and must not
     * gain by it.
     */
    private List<String> powers(Person person) {
        LocalDate today = LocalDay.today(clock);
        List<String> units = Stream.concat(
                        people.positions(person).stream()
                                .filter(position -> !position.endedBefore(today))
                                .map(position -> position.unit().path().value()),
                        Stream.concat(
                                people.grants(person).stream().map(RoleGrant::reach),
                                people.deputised(person, today).stream().map(Grant::unitPath)))
                .toList();
        // Somebody without a place is nobody's but of those who may reach everywhere.
        return units.isEmpty() ? List.of("") : units;
    }
}
