package dk.loeft.web.signin;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.SignIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStore;
import java.util.Set;

/**
 * Checks user name and password against the accounts of the organisation (Jakarta Security 3.0, section 3). The caller's
 * name is the key of the person, never the user name, so that no log of the container shows who signed in.
 */
@ApplicationScoped
public class PeopleIdentityStore implements IdentityStore {
    private final Accounts accounts;

    private final SignInAttempt attempt;

    @Inject
    public PeopleIdentityStore(Accounts accounts, SignInAttempt attempt) {
        this.accounts = accounts;
        this.attempt = attempt;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected PeopleIdentityStore() {
        this(null, null);
    }

    /** Jakarta Security finds this method by the type of the credential. */
    public CredentialValidationResult validate(UsernamePasswordCredential credential) {
        SignIn result = accounts.signIn(credential.getCaller(), credential.getPasswordAsString());
        attempt.became(result);
        return result instanceof SignIn.Accepted accepted
                ? new CredentialValidationResult(Long.toString(accepted.person().value()), Set.of())
                : CredentialValidationResult.INVALID_RESULT;
    }
}
