package dk.loeft.shared;

import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/** Brings a database to the schema of this program. The server's launcher and the tests call it before anything else. */
public final class SchemaMigration {
    /** Where each module keeps its migrations. */
    private static final String[] LOCATIONS = {"classpath:db/migration/core", "classpath:db/migration/content"};

    private SchemaMigration() {}

    /** What came of it. */
    public enum Outcome {
        /** The schema is that of this program. */
        CURRENT,
        /** The database was migrated by a newer program; nothing was changed. */
        NEWER,
        /** The database does not answer, or does not let us in. */
        UNREACHABLE,
        /** A migration failed, or an applied one was changed; the message tells which. */
        FAILED
    }

    /**
     * Applies what is missing.
     *
     * @param url JDBC address with the schema
     * @return the outcome, and behind a colon what the database said, if anything
     */
    public static String migrate(String url, String user, String password) {
        // The class loader is ours, so that the migrations are found wherever this class was loaded from.
        Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                .dataSource(url, user, password)
                .locations(LOCATIONS)
                .outOfOrder(true)
                .loggers("slf4j")
                .load();
        try {
            if (Arrays.stream(flyway.info().all()).anyMatch(SchemaMigration::isOfANewerProgram)) {
                return Outcome.NEWER.name();
            }
            flyway.migrate();
            return Outcome.CURRENT.name();
        } catch (FlywaySqlException unreachable) {
            return Outcome.UNREACHABLE + ":" + reason(unreachable);
        } catch (FlywayException failed) {
            return Outcome.FAILED + ":" + reason(failed);
        }
    }

    private static boolean isOfANewerProgram(MigrationInfo migration) {
        return migration.getState().isApplied() && !migration.getState().isResolved();
    }

    private static String reason(Exception failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        String message = cause.getMessage() == null ? cause.toString() : cause.getMessage();
        return message.lines().findFirst().orElse("").strip();
    }
}
