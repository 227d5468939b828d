package dk.loeft.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.server.testing.Ended;
import dk.loeft.testing.RealDatabase;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** {@code loeft verify-audit} over a trail that the making of tokens has left. */
class AuditCommandIT {
    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @BeforeEach
    void leaveATrail() {
        database.execute("DELETE FROM api_token", "DELETE FROM audit_entry");
        database.execute("UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
        for (String name : List.of("en", "to", "tre")) {
            Ended ended = command("api-token", "create", name, "--scope", "packages:write");
            assertThat(ended.code()).as(ended.toString()).isZero();
            assertThat(ended.out()).startsWith("token: ");
        }
    }

    private static Ended command(String... words) {
        return Ended.of(
                List.of(words),
                Map.of("LOEFT_DB_URL", database.url(), "LOEFT_DB_USER", "root", "LOEFT_DB_PASSWORD", ""));
    }

    @Test
    void aWholeTrailIsToldWithAPointToKeep() {
        Ended ended = command("verify-audit");

        assertThat(ended.code()).as(ended.toString()).isZero();
        Matcher point = Pattern.compile("3:[0-9a-f]{64}").matcher(ended.out());
        assertThat(point.find()).as(ended.out()).isTrue();
        assertThat(command("verify-audit", "--anchor", point.group()).code()).isZero();
    }

    @Test
    void theFirstAlteredEntryIsFound() {
        database.execute("UPDATE audit_entry SET use_case = 'Something.else' WHERE seq >= 2");

        Ended ended = command("verify-audit");

        assertThat(ended.out()).contains("entry 2 was altered");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void theFirstMissingEntryIsFound() {
        database.execute("DELETE FROM audit_entry WHERE seq = 2");

        Ended ended = command("verify-audit");

        assertThat(ended.out()).contains("entry 2 is missing");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aTrailThatWasComputedAnewIsNotTheOneOfTheKeptPoint() {
        Ended ended = command("verify-audit", "--anchor", "3:" + "a".repeat(64));

        assertThat(ended.out()).contains("entry 3 is not the one");
        assertThat(ended.code()).isEqualTo(1);
    }

    @Test
    void aPointOfAnotherFormIsRefused() {
        Ended ended = command("verify-audit", "--anchor", "yesterday");

        assertThat(ended.err()).contains("yesterday").doesNotContain("Exception");
        assertThat(ended.code()).isEqualTo(2);
    }
}
