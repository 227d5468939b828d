package dk.loeft.server.launch;

import dk.loeft.audit.AuditChain;
import dk.loeft.audit.AuditVerification;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;

/** {@code loeft verify-audit}: walks along the audit trail; exit code 1 where it does not hold. */
final class VerifyAuditCommand implements Command {
    private static final int BROKEN = 1;

    @Override
    public int run(List<String> arguments, Terminal terminal) throws Refusal {
        ServerSettings settings = ServerSettings.ofDatabase(arguments, terminal.environment());
        try (Database database = Database.connect(settings, terminal)) {
            AuditVerification found = AuditChain.verify(database.connection());
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
}
