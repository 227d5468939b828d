package dk.loeft.server.launch;

import dk.loeft.audit.AuditChain;
import dk.loeft.audit.AuditEntry;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.ApiTokenStore;
import dk.loeft.shared.RefusedException;
import java.sql.Connection;
import java.sql.SQLException;
import java.text.MessageFormat;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.OptionalLong;
import java.util.ResourceBundle;

/** {@code loeft api-token create NAME --scope SCOPE}: makes a token, also while the server runs, and shows it once. */
final class ApiTokenCommand implements Command {
    private final Clock clock;

    ApiTokenCommand(Clock clock) {
        this.clock = clock;
    }

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Refusal {
        List<String> names = new ArrayList<>();
        List<String> scopes = new ArrayList<>();
        List<String> flags = new ArrayList<>();
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            List<String> target = word.equals("--scope") ? scopes : word.startsWith("--") ? flags : names;
            if (target == names) {
                names.add(word);
                continue;
            }
            if (target == flags) {
                flags.add(word);
            }
            if (!words.hasNext()) {
                throw Refusal.ofUsage("flag.without-value", word);
            }
            target.add(words.next());
        }
        if (names.size() != 2 || !names.get(0).equals("create")) {
            throw Refusal.ofUsage("api-token.what");
        }
        ServerSettings settings = ServerSettings.ofDatabase(flags, terminal.environment());
        try (Database database = Database.connect(settings, terminal)) {
            ApiTokenStore.Created token = create(database.connection(), names.get(1), scopes);
            terminal.out().println("token: " + token.secret());
            return DONE;
        } catch (RefusedException refused) {
            terminal.err().println(sentence(refused, terminal));
            return REFUSED;
        } catch (SQLException e) {
            throw new Refusal("database.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** Makes the token and its entry in the audit trail, both or neither. */
    private ApiTokenStore.Created create(Connection connection, String name, List<String> scopes) throws SQLException {
        connection.setAutoCommit(false);
        Instant now = clock.instant();
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
    }

    private static String sentence(RefusedException refused, Terminal terminal) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "dk.loeft.organisation.messages", terminal.messages().locale());
        return new MessageFormat(
                        bundle.getString(refused.key()), terminal.messages().locale())
                .format(refused.arguments().toArray());
    }
}
