package dk.loeft.organisation.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;
import org.junit.jupiter.api.Test;

class PasswordsTest {
    private final Passwords passwords = new Passwords(new Pbkdf2PasswordHashImpl());

    @Test
    void aHashCarriesAlgorithmAndCost() {
        assertThat(passwords.hash("fire små grønne frøer")).startsWith("PBKDF2WithHmacSHA512:210000:");
    }

    @Test
    void theSamePasswordTwiceHasTwoHashesThatBothMatch() {
        String first = passwords.hash("fire små grønne frøer");
        String second = passwords.hash("fire små grønne frøer");

        assertThat(first).isNotEqualTo(second);
        assertThat(passwords.matches("fire små grønne frøer", Optional.of(first)))
                .isTrue();
        assertThat(passwords.matches("fire små grønne frøer", Optional.of(second)))
                .isTrue();
        assertThat(passwords.matches("fire små grønne tudser", Optional.of(first)))
                .isFalse();
    }

    @Test
    void withoutAHashNothingMatches() {
        assertThat(passwords.matches("nobody's password", Optional.empty())).isFalse();
        assertThat(passwords.matches("", Optional.empty())).isFalse();
    }
}
