package dk.loeft.organisation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ApiTokenStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-24T08:00:00.123456Z");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @Test
    void aTokenMayWhatItsScopeSays() throws SQLException {
        try (Connection connection = database.connect()) {
            var made = ApiTokenStore.create(connection, "Byg", List.of("packages:write"), NOW);

            assertThat(made.secret()).startsWith("loeft_").hasSize(49);
            assertThat(ApiTokenStore.actor(connection, made.secret())).hasValueSatisfying(actor -> {
                assertThat(actor.id()).isEqualTo(made.id().value());
                assertThat(actor.own()).containsExactly(Permission.UPLOAD_PACKAGES);
            });
            assertThat(ApiTokenStore.actor(connection, made.secret() + "x")).isEmpty();
        }
    }

    @Test
    void theSecretIsNotKept() throws SQLException {
        try (Connection connection = database.connect()) {
            var made = ApiTokenStore.create(connection, "Hemmelig", List.of("packages:write"), NOW);

            assertThat(database.number("SELECT COUNT(*) FROM api_token WHERE CONCAT_WS('|', name, token_hash, scopes)"
                            + " LIKE '%" + made.secret().substring(6) + "%'"))
                    .isZero();
        }
    }

    @Test
    void aWithdrawnTokenOpensNothing() throws SQLException {
        try (Connection connection = database.connect()) {
            var made = ApiTokenStore.create(connection, "Gammel", List.of("packages:write"), NOW);

            assertThat(ApiTokenStore.revoke(connection, made.id(), NOW.plusSeconds(60)))
                    .isTrue();
            assertThat(ApiTokenStore.revoke(connection, made.id(), NOW.plusSeconds(90)))
                    .isTrue();

            assertThat(ApiTokenStore.actor(connection, made.secret())).isEmpty();
            assertThat(ApiTokenStore.list(connection))
                    .filteredOn(row -> row.id().equals(made.id()))
                    .singleElement()
                    .satisfies(row -> {
                        assertThat(row.createdAt()).isEqualTo(NOW);
                        assertThat(row.revokedAt()).contains(NOW.plusSeconds(60));
                    });
            assertThat(ApiTokenStore.revoke(connection, new ApiTokenId(999_999), NOW))
                    .isFalse();
        }
    }

    @Test
    void anUnknownScopeIsRefusedAndTheKnownOnesAreNamed() throws SQLException {
        try (Connection connection = database.connect()) {
            assertThatThrownBy(() -> ApiTokenStore.create(connection, "Byg", List.of("packages:read"), NOW))
                    .isInstanceOfSatisfying(RefusedException.class, refusal -> {
                        assertThat(refusal.key()).isEqualTo("organisation.token.scope");
                        assertThat(refusal.arguments())
                                .containsExactly(
                                        "packages:read",
                                        "packages:write, courses:write, learning:write, registrations:write");
                    });
            assertThatThrownBy(() -> ApiTokenStore.create(connection, " ", List.of("packages:write"), NOW))
                    .hasMessage("organisation.token.name");
            assertThatThrownBy(() -> ApiTokenStore.create(connection, "Byg", List.of(), NOW))
                    .hasMessage("organisation.token.no-scope");
        }
    }
}
