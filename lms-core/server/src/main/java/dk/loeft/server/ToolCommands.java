package dk.loeft.server;

import dk.loeft.audit.AuditAnchor;
import dk.loeft.audit.AuditChain;
import dk.loeft.audit.AuditEntry;
import dk.loeft.audit.AuditVerification;
import dk.loeft.content.InspectCommand;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.ApiTokenStore;
import dk.loeft.shared.RefusedException;
import java.io.IOException;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.ResourceBundle;

/** The commands that need no server: they read a file, or speak to the database of a server that may be running. */
final class ToolCommands {
    private ToolCommands() {}

    /** Work on the database. */
    private interface Work {
        int on(Connection connection) throws SQLException, StartRefused;
    }

    static int inspect(List<String> arguments, PrintStream out, PrintStream err) {
        return InspectCommand.run(arguments.toArray(String[]::new), out, err, Words.locale());
    }

    /** {@code api-token create NAME --scope S}: prints the secret once. */
    static int apiToken(List<String> arguments, PrintStream out, Clock clock) throws IOException, StartRefused {
        List<String> rest = new ArrayList<>(arguments);
        List<String> scopes = new ArrayList<>();
        for (int at = rest.indexOf("--scope"); at >= 0; at = rest.indexOf("--scope")) {
            if (at + 1 >= rest.size()) {
                throw new StartRefused("flag.value", "--scope");
            }
            scopes.add(rest.remove(at + 1));
            rest.remove(at);
        }
        if (rest.size() != 2 || !rest.get(0).equals("create") || scopes.isEmpty()) {
            throw new StartRefused("token.usage");
        }
        return onDatabase(connection -> {
            Instant now = clock.instant();
            ApiTokenStore.Created token = create(connection, rest.get(1), scopes, now);
            out.println("token: " + token.secret());
            return 0;
        });
    }

    private static ApiTokenStore.Created create(Connection connection, String name, List<String> scopes, Instant now)
            throws SQLException, StartRefused {
        connection.setAutoCommit(false);
        try {
            ApiTokenStore.Created token = ApiTokenStore.create(connection, name, scopes, now);
            AuditChain.append(
                    connection,
                    new AuditEntry(
                            now,
                            Actor.Kind.SYSTEM.name(),
                            0,
                            OptionalLong.empty(),
                            "ApiTokenStore.create",
                            token.id().kind(),
                            token.id().value()));
            connection.commit();
            return token;
        } catch (RefusedException refused) {
            ResourceBundle bundle =
                    ResourceBundle.getBundle("dk.loeft.organisation.messages", Words.locale());
            throw new StartRefused(
                    "sentence",
                    new MessageFormat(bundle.getString(refused.key()), Words.locale())
                            .format(refused.arguments().toArray()));
        }
    }

    /** {@code verify-audit [--anchor SEQ:HASH]}: walks the whole chain. */
    static int verifyAudit(List<String> arguments, PrintStream out) throws IOException, StartRefused {
        Optional<AuditAnchor> anchor = anchor(arguments);
        return onDatabase(connection -> {
            AuditVerification result = AuditChain.verify(connection, anchor);
            if (result instanceof AuditVerification.Intact intact) {
                out.println(Words.text("audit.intact", String.valueOf(intact.count()), intact.lastHash()));
                return 0;
            }
            AuditVerification.Broken broken = (AuditVerification.Broken) result;
            out.println(Words.text("audit.broken." + broken.reason(), String.valueOf(broken.seq())));
            return 1;
        });
    }

    private static Optional<AuditAnchor> anchor(List<String> arguments) throws StartRefused {
        if (arguments.isEmpty()) {
            return Optional.empty();
        }
        if (arguments.size() != 2 || !arguments.get(0).equals("--anchor")) {
            throw new StartRefused("audit.usage");
        }
        try {
            return Optional.of(AuditAnchor.parse(arguments.get(1)));
        } catch (RefusedException e) {
            throw new StartRefused("audit.usage");
        }
    }

    /** The database of the running server, else the external one, else the embedded one started for the occasion. */
    private static int onDatabase(Work work) throws IOException, StartRefused {
        Options options = Options.read(List.of("--no-demo"), System.getenv());
        if (options.databaseUrl().isPresent()) {
            return connect(
                    new Database(options.databaseUrl().get(), options.databaseUser(), options.databasePassword()),
                    work);
        }
        Optional<Database> running = EmbeddedDatabase.running(DataFolder.borrow(options.data()));
        if (running.isPresent()) {
            return connect(running.get(), work);
        }
        try (DataFolder data = DataFolder.own(options.data());
                EmbeddedDatabase embedded = EmbeddedDatabase.start(data)) {
            Tools.migrate(embedded.database());
            return connect(embedded.database(), work);
        }
    }

    private static int connect(Database database, Work work) throws StartRefused {
        try (Connection connection =
                DriverManager.getConnection(database.url(), database.user(), database.password())) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new StartRefused("db.unreachable", database, String.valueOf(e.getMessage()));
        }
    }
}
