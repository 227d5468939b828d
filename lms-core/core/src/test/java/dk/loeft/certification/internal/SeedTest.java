package dk.loeft.certification.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.certification.SeedCertification;
import dk.loeft.organisation.SeedOrganisation;
import dk.loeft.organisation.SeedOrganisation.Seeded;
import dk.loeft.shared.LocalDay;
import dk.loeft.testing.RealDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The made-up municipality is as daily life would have made it. */
class SeedTest {
    private static final int PEOPLE = 1_500;

    private static final int KINDS = 3;

    private static final Instant NOW = Office.TODAY.atTime(LocalTime.NOON).toInstant(ZoneOffset.UTC);

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private static List<Seeded> people = List.of();

    @BeforeAll
    static void seed() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            people = SeedOrganisation.seed(connection, 7, PEOPLE, LocalDay.of(NOW));
            SeedCertification.seed(connection, 7, people, KINDS, NOW);
            connection.commit();
        }
    }

    @Test
    void everybodyHasAPositionAndNearlyEveryPlaceALeader() {
        assertThat(database.number("SELECT COUNT(*) FROM person_directory WHERE unit_path IS NOT NULL"))
                .isEqualTo(PEOPLE);
        long places = database.number("SELECT COUNT(*) - 1 FROM unit");
        assertThat(database.number("SELECT COUNT(*) FROM person_position WHERE leader"))
                .isBetween(places * 9 / 10, places - 1);
        assertThat(database.number("SELECT COUNT(*) FROM unit u JOIN unit p ON p.id = u.parent_id"
                        + " WHERE u.path <> CONCAT(p.path, u.id, '/') OR u.depth <> p.depth + 1"))
                .isZero();
        assertThat(database.number("SELECT COUNT(*) FROM person WHERE left_on IS NOT NULL"))
                .isPositive();
    }

    @Test
    void everybodyStandsSomewhereUnderEachKindAndAllStatesAreThere() {
        assertThat(database.number("SELECT COUNT(*) FROM certification_standing"))
                .isEqualTo((long) PEOPLE * KINDS);
        for (String state : List.of("CERTIFIED", "DUE_FOR_RENEWAL", "EXPIRED", "LAPSED", "REVOKED", "PAUSED")) {
            assertThat(database.number("SELECT COUNT(*) FROM certification_standing WHERE state = '" + state + "'"))
                    .as(state)
                    .isPositive();
        }
    }

    @Test
    void settlingAgainChangesNothing() {
        String standings =
                "SELECT CAST(CRC32(GROUP_CONCAT(CONCAT_WS(',', person_id, kind_id, state, valid, expires, due,"
                        + " employed, changes_on, certificate_id) ORDER BY person_id, kind_id)) AS SIGNED) FROM certification_standing";
        database.execute("SET GLOBAL group_concat_max_len = 100000000");
        long before = database.number(standings);
        long certificates = database.number("SELECT COUNT(*) FROM certificate");
        database.execute("UPDATE certification_standing SET changes_on = '2000-01-01'");

        new Office(database).settleDue();

        assertThat(database.number(standings)).isEqualTo(before);
        assertThat(database.number("SELECT COUNT(*) FROM certificate")).isEqualTo(certificates);
        assertThat(database.number("SELECT COUNT(*) FROM certificate WHERE superseded_on IS NOT NULL"))
                .isZero();
    }

    @Test
    void theSameSeedMakesTheSamePeople() throws SQLException {
        try (Connection connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.createStatement().execute("SET FOREIGN_KEY_CHECKS = 0");
            connection.createStatement().execute("DELETE FROM person_position");
            connection.createStatement().execute("DELETE FROM person");
            connection.createStatement().execute("DELETE FROM unit");
            List<Seeded> again = SeedOrganisation.seed(connection, 7, PEOPLE, LocalDay.of(NOW));
            assertThat(again.stream().map(Seeded::name))
                    .containsExactlyElementsOf(people.stream().map(Seeded::name).toList());
            connection.rollback();
        }
    }
}
