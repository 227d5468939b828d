package dk.loeft.web.signin;

import dk.loeft.organisation.SignIn;
import jakarta.enterprise.context.RequestScoped;
import java.util.Optional;

/** Carries what came of the attempt in this request from the identity store, which can only say yes or no, to the page. */
@RequestScoped
public class SignInAttempt {
    private Optional<SignIn> outcome = Optional.empty();

    void became(SignIn result) {
        this.outcome = Optional.of(result);
    }

    /** The result, absent if nothing was attempted in this request. */
    Optional<SignIn> outcome() {
        return outcome;
    }
}
