package dk.loeft.web.signin;

import dk.loeft.organisation.PersonId;
import dk.loeft.web.access.SignedIn;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.authentication.mechanism.http.HttpAuthenticationMechanism;
import jakarta.security.enterprise.authentication.mechanism.http.HttpMessageContext;
import jakarta.security.enterprise.credential.Credential;
import jakarta.security.enterprise.identitystore.CredentialValidationResult;
import jakarta.security.enterprise.identitystore.IdentityStoreHandler;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;

/**
 * Tells the container who the caller is (Jakarta Security 3.0, section 2): the person who signs in with this request, or
 * the one of the session. It sends nobody away; the entrance does that.
 */
@ApplicationScoped
public class SessionMechanism implements HttpAuthenticationMechanism {
    private final IdentityStoreHandler stores;

    private final Clock clock;

    @Inject
    public SessionMechanism(IdentityStoreHandler stores, Clock clock) {
        this.stores = stores;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected SessionMechanism() {
        this(null, null);
    }

    @Override
    public AuthenticationStatus validateRequest(
            HttpServletRequest request, HttpServletResponse response, HttpMessageContext context) {
        Optional<Credential> credential = Optional.of(context)
                .filter(HttpMessageContext::isAuthenticationRequest)
                .flatMap(message ->
                        Optional.ofNullable(message.getAuthParameters().getCredential()));
        if (credential.isPresent()) {
            return signIn(credential.get(), request, context);
        }
        return SignedIn.of(request)
                .map(who -> context.notifyContainerAboutLogin(Long.toString(who.personId()), Set.of()))
                .orElseGet(context::doNothing);
    }

    private AuthenticationStatus signIn(Credential credential, HttpServletRequest request, HttpMessageContext context) {
        CredentialValidationResult result = stores.validate(credential);
        if (result.getStatus() != CredentialValidationResult.Status.VALID) {
            return AuthenticationStatus.SEND_FAILURE;
        }
        String caller = result.getCallerPrincipal().getName();
        SignedIn.begin(request, new PersonId(Long.parseLong(caller)), clock.instant());
        return context.notifyContainerAboutLogin(result);
    }
}
