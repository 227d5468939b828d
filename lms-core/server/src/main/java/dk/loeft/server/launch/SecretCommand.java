package dk.loeft.server.launch;

import dk.loeft.audit.AuditChain;
import dk.loeft.audit.AuditEntry;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.ApiTokenStore;
import dk.loeft.shared.Id;
import dk.loeft.shared.RefusedException;
import dk.loeft.xapi.LrsCredentialStore;
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

/**
 * {@code loeft api-token create NAME --scope SCOPE} and {@code loeft lrs-credential create NAME [--scope SCOPE]}: makes a secret,
 * also while the server runs, and shows it once.
 */
final class SecretCommand implements Command {
    private final Clock clock;

    private final Kind kind;

    private SecretCommand(Clock clock, Kind kind) {
        this.clock = clock;
        this.kind = kind;
    }

    /**
     * What is made.
     *
     * @param usage the key of the sentence that says how to ask for it
     * @param capability whose bundle has the sentences of refusals
     * @param usual the scopes if none is named
     */
    private record Kind(String usage, String capability, List<String> usual, Maker maker) {}

    /**
     * What was made.
     *
     * @param lines what is shown
     */
    private record Made(Id id, List<String> lines) {}

    /** Makes it. */
    @FunctionalInterface
    private interface Maker {
        Made make(Connection connection, String name, List<String> scopes, Instant now) throws SQLException;
    }

    static SecretCommand apiToken(Clock clock) {
        return new SecretCommand(
                clock, new Kind("api-token.what", "organisation", List.of(), (connection, name, scopes, now) -> {
                    ApiTokenStore.Created token = ApiTokenStore.create(connection, name, scopes, now);
                    return new Made(token.id(), List.of("token: " + token.secret()));
                }));
    }

    /** With the scope {@code all} if none is named: whoever may run this command may do anything anyway. */
    static SecretCommand lrsCredential(Clock clock) {
        return new SecretCommand(
                clock, new Kind("lrs-credential.what", "xapi", List.of("all"), (connection, name, scopes, now) -> {
                    LrsCredentialStore.Created credential = LrsCredentialStore.create(connection, name, scopes, now);
                    return new Made(
                            credential.id(), List.of("key: " + credential.key(), "secret: " + credential.secret()));
                }));
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
            throw Refusal.ofUsage(kind.usage());
        }
        ServerSettings settings = ServerSettings.ofDatabase(flags, terminal.environment());
        try (Database database = Database.connect(settings, terminal)) {
            List<String> asked = scopes.isEmpty() ? kind.usual() : scopes;
            create(database.connection(), names.get(1), asked).lines().forEach(terminal.out()::println);
            return DONE;
        } catch (RefusedException refused) {
            terminal.err().println(sentence(refused, terminal));
            return REFUSED;
        } catch (SQLException e) {
            throw new Refusal("database.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** Makes the secret and its entry in the audit trail, both or neither. */
    private Made create(Connection connection, String name, List<String> scopes) throws SQLException {
        connection.setAutoCommit(false);
        Instant now = clock.instant();
        Made made = kind.maker().make(connection, name, scopes, now);
        AuditChain.append(
                connection,
                new AuditEntry(
                        now,
                        Actor.Kind.SYSTEM.name(),
                        0,
                        OptionalLong.empty(),
                        made.id().kind() + ".create",
                        made.id().kind(),
                        made.id().value()));
        connection.commit();
        return made;
    }

    private String sentence(RefusedException refused, Terminal terminal) {
        ResourceBundle bundle = ResourceBundle.getBundle(
                "dk.loeft." + kind.capability() + ".messages",
                terminal.messages().locale());
        return new MessageFormat(
                        bundle.getString(refused.key()), terminal.messages().locale())
                .format(refused.arguments().toArray());
    }
}
