package dk.loeft.server.launch;

import dk.loeft.certification.SeedCertification;
import dk.loeft.learning.SeedLearning;
import dk.loeft.organisation.SeedOrganisation;
import dk.loeft.organisation.SeedOrganisation.Seeded;
import dk.loeft.shared.LocalDay;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * {@code loeft seed --people N [--certificates N] [--seed N]}: fills a database with a made-up municipality, for measuring, also
 * while the server runs. The same seed makes the same one.
 */
final class SeedCommand implements Command {
    private static final int MOST_PEOPLE = 200_000;

    private static final int MOST_KINDS = 100;

    private static final int KINDS = 20;

    private final Clock clock;

    SeedCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Refusal {
        List<String> flags = new ArrayList<>(arguments);
        int people = (int) number(flags, "--people", 0, 1, MOST_PEOPLE);
        int kinds = (int) number(flags, "--certificates", KINDS, 0, MOST_KINDS);
        long seed = number(flags, "--seed", 1, 0, Integer.MAX_VALUE);
        if (people == 0) {
            throw Refusal.ofUsage("seed.what");
        }
        ServerSettings settings = ServerSettings.ofDatabase(flags, terminal.environment());
        try (Database database = Database.connect(settings, terminal)) {
            fill(database.connection(), people, kinds, seed, terminal);
            return DONE;
        } catch (SQLException e) {
            throw new Refusal("database.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** All or nothing. */
    private void fill(Connection connection, int people, int kinds, long seed, Terminal terminal)
            throws SQLException, Refusal {
        connection.setAutoCommit(false);
        refuseTwice(connection);
        LocalDate today = LocalDay.today(clock);
        List<Seeded> made = SeedOrganisation.seed(connection, seed, people, today);
        long enrolments = SeedLearning.seed(connection, seed, made, today);
        long certificates = SeedCertification.seed(connection, seed, made, kinds, clock.instant());
        connection.commit();
        try (Statement statement = connection.createStatement()) {
            statement.execute(
                    "ANALYZE TABLE person, person_position, unit, enrolment, certificate, certification_event,"
                            + " certification_standing");
        }
        terminal.say("seed.done", made.size(), enrolments, certificates);
    }

    private static void refuseTwice(Connection connection) throws SQLException, Refusal {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT 1 FROM person WHERE staff_number = 'V000001'")) {
            if (row.next()) {
                throw new Refusal("seed.twice");
            }
        }
    }

    /** Takes a number out of the flags. */
    private static long number(List<String> flags, String name, long absent, long least, long most) throws Refusal {
        int at = flags.indexOf(name);
        if (at < 0) {
            return absent;
        }
        if (at + 1 == flags.size()) {
            throw Refusal.ofUsage("flag.without-value", name);
        }
        String text = flags.remove(at + 1);
        flags.remove(at);
        if (!text.matches("\\d{1,10}") || Long.parseLong(text) < least || Long.parseLong(text) > most) {
            throw new Refusal("seed.number", name, text, least, most);
        }
        return Long.parseLong(text);
    }
}
