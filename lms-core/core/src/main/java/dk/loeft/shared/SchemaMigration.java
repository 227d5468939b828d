package dk.loeft.shared;

import java.io.Serial;
import java.util.Arrays;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.internal.exception.FlywaySqlException;

/**
 * Brings the schema of a database up to this program, by the migrations of all modules on the class path. Runs before the
 * application is deployed, and is safe to run by several nodes at once: Flyway holds a lock in the database.
 */
public final class SchemaMigration {
    private static final String[] LOCATIONS = {"classpath:db/migration/core", "classpath:db/migration/content"};

    private SchemaMigration() {}

    /**
     * Applies what is missing.
     *
     * @return how many migrations were applied
     * @throws UnreachableException if the database cannot be reached, or the user may not sign in
     * @throws NewerDatabaseException if a newer program has changed the database; nothing is touched then
     */
    public static int migrate(String jdbcUrl, String user, String password) {
        try {
            // Flyway would let migrations pass that are newer than all it knows.
            Flyway flyway = Flyway.configure(SchemaMigration.class.getClassLoader())
                    .dataSource(jdbcUrl, user, password)
                    .locations(LOCATIONS)
                    .ignoreMigrationPatterns(new String[0])
                    .cleanDisabled(true)
                    .load();
            refuseNewer(flyway.info());
            return flyway.migrate().migrationsExecuted;
        } catch (FlywaySqlException e) {
            throw new UnreachableException(e);
        } catch (FlywayException e) {
            throw new IllegalStateException("The database schema cannot be brought up to date", e);
        }
    }

    private static void refuseNewer(MigrationInfoService migrations) {
        Arrays.stream(migrations.applied())
                .filter(migration -> !migration.getState().isResolved())
                .map(MigrationInfo::getVersion)
                .findFirst()
                .ifPresent(version -> {
                    throw new NewerDatabaseException(version.toString());
                });
    }

    /** The database was changed by a program that is newer than this one. */
    public static final class NewerDatabaseException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        private final String version;

        NewerDatabaseException(String version) {
            super("The database has the migration " + version + ", which this program does not know");
            this.version = version;
        }

        /** The first applied migration that this program does not know, for example {@code 20261123.1015}. */
        public String version() {
            return version;
        }
    }

    /** The database does not answer, or does not let the user in; the cause says which. */
    public static final class UnreachableException extends RuntimeException {
        @Serial
        private static final long serialVersionUID = 1L;

        UnreachableException(Throwable cause) {
            super(cause);
        }
    }
}
