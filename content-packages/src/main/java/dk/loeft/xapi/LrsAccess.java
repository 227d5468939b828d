package dk.loeft.xapi;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;

import dk.loeft.organisation.Actor;
import dk.loeft.organisation.OpenToAll;
import dk.loeft.organisation.Requires;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Who may use the learning record store: credentials of programs, and bearer tokens that they get for them. */
public interface LrsAccess {
    /** The actor behind a key and secret, of a credential or of a launch; absent if they are wrong or withdrawn. */
    @OpenToAll(why = "the entrance asks for it before there is an actor")
    Optional<Actor> actorOf(String key, String secret);

    /**
     * The actor behind a bearer token, or behind the secret of a launch; absent if it is wrong, outlived, or its credential was
     * withdrawn.
     */
    @OpenToAll(why = "the entrance asks for it before there is an actor")
    Optional<Actor> actorOfBearer(String token);

    /**
     * A bearer token for a credential (RFC 6749, section 4.4). Scopes the credential does not cover are left out; absent if
     * none is left, or if key and secret are wrong.
     *
     * @param asked what it shall be for; {@link XapiScope#USUAL} if empty
     */
    @OpenToAll(why = "comes before there is an actor")
    Optional<LrsBearer> bearer(String key, String secret, Collection<XapiScope> asked);

    /** All credentials, the newest first. */
    @Requires(value = ADMINISTER_ACCESS, audited = false)
    List<LrsCredentialRow> credentials();

    /**
     * Makes a credential.
     *
     * @throws dk.loeft.shared.RefusedException if the name is missing or too long, or no scope is named
     */
    @Requires(ADMINISTER_ACCESS)
    LrsCredentialStore.Created create(String name, Collection<XapiScope> scopes);

    /** Withdraws a credential for good, and all its bearer tokens with it. */
    @Requires(ADMINISTER_ACCESS)
    void revoke(LrsCredentialId credential);
}
