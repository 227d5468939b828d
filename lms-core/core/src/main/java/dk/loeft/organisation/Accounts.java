package dk.loeft.organisation;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;
import static dk.loeft.organisation.Permission.LEARN;

import java.util.List;
import java.util.Optional;

/** Sign-in with user name and password, and API tokens. */
public interface Accounts {
    /**
     * Checks a password. Wrong attempts are counted by account, known or not, and make the next one wait: 1 s after the
     * fifth, doubling up to 15 minutes. Takes the same time whether the account exists or not. Two attempts at once for
     * one name are not both looked at. The trail says {@code Accounts.signIn} or {@code Accounts.signIn.denied}.
     */
    @OpenToAll(why = "comes before signing in")
    SignIn signIn(String userName, String password);

    /** The roles a person holds today: employee, leader by position or deputy, and those given by hand. */
    @OpenToAll(why = "the entrance asks for it before there is an actor")
    Optional<Actor> actorOf(PersonId person);

    /** The actor behind an API token, absent if the token is unknown or withdrawn. */
    @OpenToAll(why = "the entrance asks for it before there is an actor")
    Optional<Actor> actorOfToken(String token);

    /** The name card of whoever is signed in. */
    @Requires(value = LEARN, audited = false)
    PersonCard me();

    /** The language the person reads from now on, {@code da} or {@code en}. */
    @Requires(value = LEARN, audited = false)
    void readIn(String language);

    /** Changes one's own password; the old one must be right, the new one at least 12 characters. */
    @Requires(LEARN)
    void changePassword(String old, String fresh);

    /**
     * Sets somebody's password and lifts the lock-out. Not permitted where that person works, or holds a role, outside the
     * actor's own reach: nobody gains by it.
     */
    @Requires(ADMINISTER_ACCESS)
    void setPassword(PersonId person, String password);

    /** All API tokens, the newest first; for those who may administer access everywhere. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    List<ApiTokenRow> tokens();

    /** Withdraws a token for good; for those who may administer access everywhere. */
    @Requires(ADMINISTER_ACCESS)
    void revokeToken(ApiTokenId token);
}
