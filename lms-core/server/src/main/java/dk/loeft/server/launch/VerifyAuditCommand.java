package dk.loeft.server.launch;

import dk.loeft.audit.AuditAnchor;
import dk.loeft.audit.AuditChain;
import dk.loeft.audit.AuditVerification;
import dk.loeft.shared.RefusedException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** {@code loeft verify-audit}: walks along the audit trail; exit code 1 where it does not hold. */
final class VerifyAuditCommand implements Command {
    private static final int BROKEN = 1;

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Refusal {
        List<String> flags = new ArrayList<>(arguments);
        Optional<AuditAnchor> anchor = anchor(flags);
        ServerSettings settings = ServerSettings.ofDatabase(flags, terminal.environment());
        try (Database database = Database.connect(settings, terminal)) {
            AuditVerification found = AuditChain.verify(database.connection(), anchor);
            if (found instanceof AuditVerification.Intact intact) {
                terminal.say("audit.intact", intact.count(), intact.count() + ":" + intact.lastHash());
                return DONE;
            }
            AuditVerification.Broken broken = (AuditVerification.Broken) found;
            terminal.say("audit." + broken.reason().name().toLowerCase(Locale.ROOT), broken.seq());
            return BROKEN;
        } catch (SQLException e) {
            throw new Refusal("database.failed", String.valueOf(e.getMessage())).because(e);
        }
    }

    /** Takes the point that was kept elsewhere out of the flags. */
    private static Optional<AuditAnchor> anchor(List<String> flags) throws Refusal {
        int at = flags.indexOf("--anchor");
        if (at < 0) {
            return Optional.empty();
        }
        if (at + 1 == flags.size()) {
            throw Refusal.ofUsage("flag.without-value", "--anchor");
        }
        String text = flags.remove(at + 1);
        flags.remove(at);
        try {
            return Optional.of(AuditAnchor.parse(text));
        } catch (RefusedException e) {
            throw new Refusal("audit.no-anchor", text).because(e);
        }
    }
}
