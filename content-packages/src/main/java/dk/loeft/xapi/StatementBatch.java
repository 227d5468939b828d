package dk.loeft.xapi;

import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.XapiVersion;
import java.util.List;
import java.util.Map;

/**
 * Statements that are stored together, all or none.
 *
 * @param statements the statements, each of which keeps the rules
 * @param version the version their sender speaks
 * @param attachments the data that came with them, by hash
 */
public record StatementBatch(List<Statement> statements, XapiVersion version, Map<String, AttachmentData> attachments) {
    public StatementBatch {
        statements = List.copyOf(statements);
        attachments = Map.copyOf(attachments);
    }
}
