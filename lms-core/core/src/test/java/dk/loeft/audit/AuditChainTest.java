package dk.loeft.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dk.loeft.audit.AuditVerification.Broken;
import dk.loeft.audit.AuditVerification.Intact;
import dk.loeft.audit.AuditVerification.Reason;
import dk.loeft.shared.RefusedException;
import dk.loeft.testing.RealDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class AuditChainTest {
    private static final Instant AT = Instant.parse("2026-11-24T08:00:00.123456789Z");

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    @BeforeEach
    void fiveEntries() throws SQLException {
        database.execute("DELETE FROM audit_entry", "UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
        append(5);
    }

    @Test
    void anUntouchedChainIsIntact() throws SQLException {
        assertThat(verify()).isInstanceOfSatisfying(Intact.class, chain -> {
            assertThat(chain.count()).isEqualTo(5);
            assertThat(chain.lastHash()).matches("[0-9a-f]{64}");
        });
    }

    @Test
    void anEmptyChainIsIntact() throws SQLException {
        database.execute("DELETE FROM audit_entry", "UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");

        assertThat(verify()).isEqualTo(new Intact(0, "0".repeat(64)));
    }

    @Test
    void everyFieldIsProtected() throws SQLException {
        for (String change : List.of(
                "at = at + INTERVAL 1 MICROSECOND",
                "actor_kind = 'SYSTEM'",
                "actor_id = actor_id + 1",
                "person_id = NULL",
                "on_behalf_of = 8",
                "use_case = 'Learning.retire'",
                "object_kind = 'Person'",
                "object_id = object_id + 1",
                "previous_hash = REPEAT('a', 64)",
                "hash = REPEAT('a', 64)")) {
            fiveEntries();
            database.execute("UPDATE audit_entry SET " + change + " WHERE seq = 3");

            assertThat(verify()).as(change).isEqualTo(new Broken(3, Reason.ALTERED));
        }
    }

    @Test
    void aRemovedEntryIsFound() throws SQLException {
        database.execute("DELETE FROM audit_entry WHERE seq = 3");

        assertThat(verify()).isEqualTo(new Broken(3, Reason.MISSING));
    }

    @Test
    void anEndCutOffIsFound() throws SQLException {
        database.execute("DELETE FROM audit_entry WHERE seq > 3");

        assertThat(verify()).isEqualTo(new Broken(4, Reason.MISSING));
    }

    @Test
    void anEntryBehindTheEndIsFound() throws SQLException {
        database.execute(
                "INSERT INTO audit_entry SELECT 6, at, actor_kind, actor_id, person_id, on_behalf_of, use_case, object_kind,"
                        + " object_id, hash, hash FROM audit_entry WHERE seq = 5");

        assertThat(verify()).isEqualTo(new Broken(6, Reason.ADDED));
    }

    @Test
    void aChainThatWasComputedAnewMissesItsAnchor() throws SQLException {
        AuditAnchor anchor = new AuditAnchor(5, ((Intact) verify()).lastHash());
        database.execute("DELETE FROM audit_entry", "UPDATE audit_head SET seq = 0, hash = REPEAT('0', 64)");
        try (Connection connection = database.connect()) {
            for (int i = 0; i < 6; i++) {
                AuditChain.append(connection, entry(i + 100));
            }

            assertThat(AuditChain.verify(connection)).isInstanceOf(Intact.class);
            assertThat(AuditChain.verify(connection, Optional.of(anchor))).isEqualTo(new Broken(5, Reason.REWRITTEN));
        }
    }

    @Test
    void aChainThatHasGrownStillGoesThroughItsAnchor() throws SQLException {
        AuditAnchor anchor = new AuditAnchor(5, ((Intact) verify()).lastHash());
        append(3);

        try (Connection connection = database.connect()) {
            assertThat(AuditChain.verify(connection, Optional.of(anchor))).isInstanceOf(Intact.class);
        }
    }

    @Test
    void aChainShorterThanItsAnchorIsCutOff() throws SQLException {
        try (Connection connection = database.connect()) {
            assertThat(AuditChain.verify(connection, Optional.of(new AuditAnchor(8, "0".repeat(64)))))
                    .isEqualTo(new Broken(6, Reason.MISSING));
        }
    }

    @Test
    void whatIsRolledBackLeavesNoGap() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            AuditChain.append(connection, entry(6));
            connection.rollback();
            assertThat(AuditChain.append(connection, entry(7))).isEqualTo(6);
            connection.commit();
        }

        assertThat(verify()).isInstanceOf(Intact.class);
    }

    @Test
    void severalWritersMakeOneChain() throws Exception {
        ExecutorService writers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<Boolean>> work = new ArrayList<>();
            for (int writer = 0; writer < 4; writer++) {
                work.add(() -> {
                    appendInTransactions(25);
                    return true;
                });
            }
            for (Future<Boolean> done : writers.invokeAll(work)) {
                assertThat(done.get()).isTrue();
            }
        } finally {
            writers.shutdown();
        }

        assertThat(verify()).isInstanceOfSatisfying(Intact.class, chain -> assertThat(chain.count())
                .isEqualTo(105));
    }

    @Test
    void verifyingLeavesTheConnectionAsItWas() throws SQLException {
        try (Connection connection = database.connect()) {
            int isolation = connection.getTransactionIsolation();

            AuditChain.verify(connection);

            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.getTransactionIsolation()).isEqualTo(isolation);
        }
    }

    @Test
    void anAnchorIsANumberAndAHash() {
        String text = "12:" + "0a".repeat(32);

        assertThat(AuditAnchor.parse(text)).hasToString(text);
        assertThatThrownBy(() -> AuditAnchor.parse("12")).isInstanceOf(RefusedException.class);
    }

    private static AuditVerification verify() throws SQLException {
        try (Connection connection = database.connect()) {
            return AuditChain.verify(connection);
        }
    }

    private static void append(int entries) throws SQLException {
        try (Connection connection = database.connect()) {
            for (int i = 0; i < entries; i++) {
                AuditChain.append(connection, entry(i));
            }
        }
    }

    private static void appendInTransactions(int entries) throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            for (int i = 0; i < entries; i++) {
                AuditChain.append(connection, entry(i));
                connection.commit();
            }
        }
    }

    private static AuditEntry entry(int number) {
        return new AuditEntry(
                AT.plusSeconds(number), "PERSON", 7, OptionalLong.of(7), "Learning.publish", "Course", number);
    }
}
