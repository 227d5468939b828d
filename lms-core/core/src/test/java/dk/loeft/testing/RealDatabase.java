package dk.loeft.testing;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A real MariaDB with the real schema. Each test class gets an empty schema of its own, migrated by all migrations on the
 * class path; one server serves the whole run. Use it as a static field:
 *
 * <pre>{@code
 * @RegisterExtension
 * static final RealDatabase database = new RealDatabase();
 *
 * try (Connection connection = database.connect()) { … }       // auto-commit on
 * database.inTransaction(em -> new CourseRepository(em).find(…)); // JPA, commits at the end
 * }</pre>
 */
public final class RealDatabase implements BeforeAllCallback, AfterAllCallback {
    private static final AtomicInteger SCHEMAS = new AtomicInteger();

    private final boolean coreToo;

    private String url = "";

    private @Nullable EntityManagerFactory entities;

    public RealDatabase() {
        this(false);
    }

    private RealDatabase(boolean coreToo) {
        this.coreToo = coreToo;
    }

    /** The same with the entities of core, for the tests of another module that run use cases of core. */
    public static RealDatabase withCore() {
        return new RealDatabase(true);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws SQLException {
        MariaDbServer server = context.getRoot()
                .getStore(ExtensionContext.Namespace.GLOBAL)
                .getOrComputeIfAbsent(MariaDbServer.class, key -> new MariaDbServer(), MariaDbServer.class);
        createOn(server);
    }

    /** A schema on a server whose life is not that of a test run. */
    public static RealDatabase on(MariaDbServer server) throws SQLException {
        RealDatabase database = new RealDatabase();
        database.createOn(server);
        return database;
    }

    private void createOn(MariaDbServer server) throws SQLException {
        String schema = "t" + SCHEMAS.incrementAndGet();
        try (Connection connection = DriverManager.getConnection(server.url(""), "root", "");
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + schema + " CHARACTER SET utf8mb4 COLLATE utf8mb4_danish_ci");
        }
        url = server.url(schema);
        Flyway.configure()
                .dataSource(url, "root", "")
                .locations("classpath:db/migration")
                .load()
                .migrate();
    }

    @Override
    public void afterAll(ExtensionContext context) {
        if (entities != null) {
            entities.close();
            // A field of a common superclass serves one class after the other, each with a schema of its own.
            entities = null;
        }
    }

    /** The JDBC address of this class's schema; the user is {@code root}, without a password. */
    public String url() {
        return url;
    }

    /** A new connection with auto-commit on. The caller closes it. */
    public Connection connect() {
        try {
            return DriverManager.getConnection(url, "root", "");
        } catch (SQLException e) {
            throw new IllegalStateException("The database of the tests does not answer", e);
        }
    }

    /** Runs statements one by one, to arrange or to spoil rows. */
    public void execute(String... statements) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The single number that a query returns, for example a count. */
    public long number(String query) {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                var rows = statement.executeQuery(query)) {
            if (!rows.next()) {
                throw new IllegalStateException("No row: " + query);
            }
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The factory over all entities of this module; made once for the class. */
    public EntityManagerFactory entities() {
        EntityManagerFactory factory = entities;
        if (factory == null) {
            factory = Entities.over(url, coreToo);
            entities = factory;
        }
        return factory;
    }

    /**
     * Does work in a transaction of its own, as {@code @Transactional} does in the container: it commits at the end, and
     * rolls back and passes on what was thrown.
     */
    public <T> T inTransaction(Function<EntityManager, T> work) {
        try (EntityManager manager = entities().createEntityManager()) {
            manager.getTransaction().begin();
            try {
                T result = work.apply(manager);
                manager.getTransaction().commit();
                return result;
            } finally {
                if (manager.getTransaction().isActive()) {
                    manager.getTransaction().rollback();
                }
            }
        }
    }

    /** {@link #inTransaction} for work without a result. */
    public void transact(Consumer<EntityManager> work) {
        inTransaction(manager -> {
            work.accept(manager);
            return true;
        });
    }

    /** How many SQL statements the work sends to the database, in a transaction of its own. */
    public int statementsOf(Consumer<EntityManager> work) {
        StatementCounter counter = StatementCounter.of(entities());
        int before = counter.count();
        transact(work);
        return counter.count() - before;
    }
}
