package dk.loeft.organisation.internal;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.SignIn;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.engine.UserName;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lets people in, and tells who they are today. */
@Dependent
class Entrance {
    private final PersonRepository people;

    private final CredentialRepository credentials;

    private final Passwords passwords;

    private final Event<UseCaseDone> done;

    private final Clock clock;

    @Inject
    Entrance(
            PersonRepository people,
            CredentialRepository credentials,
            Passwords passwords,
            Event<UseCaseDone> done,
            Clock clock) {
        this.people = people;
        this.credentials = credentials;
        this.passwords = passwords;
        this.done = done;
        this.clock = clock;
    }

    SignIn signIn(String typed, String password) {
        String userName = UserName.normal(typed);
        Instant now = clock.instant();
        Optional<Duration> wait = credentials.claim(userName, now);
        if (wait.isPresent()) {
            return new SignIn.Delayed(wait.get());
        }
        Optional<Person> person = people.byUserName(userName).filter(found -> !found.leftBy(LocalDay.of(now)));
        // The slow comparison comes in any case, so that the time tells nothing.
        boolean right = passwords.matches(password, person.flatMap(credentials::passwordOf));
        if (person.isPresent() && right) {
            credentials.forgive(userName);
            PersonId id = person.get().id();
            done.fire(new UseCaseDone("Accounts.signIn", Actor.person(id, List.of()), Optional.of(id), now));
            return new SignIn.Accepted(id);
        }
        credentials.failed(userName, clock.instant());
        done.fire(new UseCaseDone("Accounts.signIn.denied", Actor.system(), person.map(Person::id), now));
        return new SignIn.Denied();
    }

    Optional<Actor> actorOf(PersonId id) {
        LocalDate today = LocalDay.today(clock);
        return people.find(id).filter(person -> !person.leftBy(today)).map(person -> {
            List<Grant> grants = new ArrayList<>(List.of(Grant.everywhere(Role.EMPLOYEE)));
            people.ledPaths(person, today, today).forEach(path -> grants.add(new Grant(Role.LEADER, path)));
            grants.addAll(people.deputised(person, today));
            people.grants(person).forEach(grant -> grants.add(new Grant(grant.role(), grant.reach())));
            return Actor.person(id, grants);
        });
    }
}
