package dk.loeft.xapi;

import java.util.List;
import java.util.OptionalLong;

/**
 * Some of the statements that were asked for.
 *
 * @param statements each as JSON
 * @param attachments their attachments with data, each content once; only if they were asked for
 * @param next where the next page begins; absent if there is none
 */
public record StatementPage(List<FoundStatement> statements, List<StoredAttachment> attachments, OptionalLong next) {
    public StatementPage {
        statements = List.copyOf(statements);
        attachments = List.copyOf(attachments);
    }
}
