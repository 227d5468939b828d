package dk.loeft.organisation.internal;

import static dk.loeft.organisation.internal.PersonRules.demand;

import dk.loeft.organisation.engine.UserName;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.security.enterprise.identitystore.Pbkdf2PasswordHash;
import java.util.Map;
import java.util.Optional;

/**
 * Makes and checks password hashes: PBKDF2 with HMAC-SHA-512 and 210,000 rounds, as the OWASP Password Storage Cheat Sheet
 * asks for. A hash carries its own cost, so that a later change lets old ones go on.
 */
@Dependent
class Passwords {
    private static final int ROUNDS = 210_000;

    private static final int SHORTEST = 12;

    private static final int LONGEST = 200;

    private final Pbkdf2PasswordHash hash;

    private final String nobodys;

    @Inject
    Passwords(Pbkdf2PasswordHash hash) {
        this(hash, ROUNDS);
    }

    /** With another cost; tests that are not about it take a small one. */
    Passwords(Pbkdf2PasswordHash hash, int rounds) {
        this.hash = hash;
        hash.initialize(Map.of(
                "Pbkdf2PasswordHash.Algorithm", "PBKDF2WithHmacSHA512",
                "Pbkdf2PasswordHash.Iterations", Integer.toString(rounds),
                "Pbkdf2PasswordHash.SaltSizeBytes", "32",
                "Pbkdf2PasswordHash.KeySizeBytes", "64"));
        nobodys = hash.generate("nobody's password".toCharArray());
    }

    /** Refuses a password that is too short, too long, or the user name. */
    void check(String password, String userName) {
        demand(password.length() >= SHORTEST, "organisation.password.short", SHORTEST);
        demand(password.length() <= LONGEST, "organisation.password.long", LONGEST);
        demand(!UserName.normal(password).equals(userName), "organisation.password.user-name");
    }

    String hash(String password) {
        return hash.generate(password.toCharArray());
    }

    /** Whether the password is the one that was hashed; takes the same time where there is no hash. */
    boolean matches(String password, Optional<String> stored) {
        // Nothing longer was ever accepted, and a book sent as password shall not keep the server busy.
        boolean possible = !password.isEmpty() && password.length() <= LONGEST;
        String candidate = possible ? password : "no password";
        boolean equal = hash.verify(candidate.toCharArray(), stored.orElse(nobodys));
        return equal && possible && stored.isPresent();
    }
}
