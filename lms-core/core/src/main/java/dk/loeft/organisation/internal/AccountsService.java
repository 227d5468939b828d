package dk.loeft.organisation.internal;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.ApiTokenId;
import dk.loeft.organisation.ApiTokenRow;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.SignIn;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class AccountsService implements Accounts {
    private final Entrance entrance;

    private final Credentials credentials;

    private final Directory directory;

    private final PersonRepository people;

    private final CurrentActor actor;

    @Inject
    AccountsService(
            Entrance entrance,
            Credentials credentials,
            Directory directory,
            PersonRepository people,
            CurrentActor actor) {
        this.entrance = entrance;
        this.credentials = credentials;
        this.directory = directory;
        this.people = people;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AccountsService() {
        this.entrance = null;
        this.credentials = null;
        this.directory = null;
        this.people = null;
        this.actor = null;
    }

    @Override
    public SignIn signIn(String userName, String password) {
        return entrance.signIn(userName, password);
    }

    @Override
    public Optional<Actor> actorOf(PersonId person) {
        return entrance.actorOf(person);
    }

    @Override
    public Optional<Actor> actorOfToken(String token) {
        return credentials.actorOfToken(token);
    }

    @Override
    public PersonCard me() {
        return directory.card(actor.person());
    }

    @Override
    public void readIn(String language) {
        PersonRules.language(language);
        people.get(actor.person()).readIn(language);
    }

    @Override
    public void changePassword(String old, String fresh) {
        credentials.change(actor.person(), old, fresh);
    }

    @Override
    public void setPassword(PersonId person, String password) {
        credentials.set(person, password);
    }

    @Override
    public List<ApiTokenRow> tokens() {
        return credentials.tokens();
    }

    @Override
    public void revokeToken(ApiTokenId token) {
        credentials.revoke(token);
    }
}
