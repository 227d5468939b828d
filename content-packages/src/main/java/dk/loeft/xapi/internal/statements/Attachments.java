package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.AttachmentData;
import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.internal.statements.AttachmentRepository.Held;
import dk.loeft.xapi.internal.statements.Intake.Arrived;
import dk.loeft.xapi.model.InvalidXapiException;
import dk.loeft.xapi.model.Statement;
import dk.loeft.xapi.model.Statement.Attached;
import dk.loeft.xapi.model.XapiRule;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The attachments of statements and their data (1.0.3 Data 2.4.11). */
@Dependent
class Attachments {
    private final AttachmentRepository repository;

    @Inject
    Attachments(AttachmentRepository repository) {
        this.repository = repository;
    }

    /** Refuses data that no statement speaks of, attachments without data, and signatures that sign something else. */
    static void check(StatementBatch batch) {
        Set<String> unused = new HashSet<>(batch.attachments().keySet());
        for (int i = 0; i < batch.statements().size(); i++) {
            Statement statement = batch.statements().get(i);
            String name = Intake.name(batch, i);
            for (Attached attached : statement.attachments()) {
                Optional<AttachmentData> data =
                        Optional.ofNullable(batch.attachments().get(attached.sha2()));
                if (data.isEmpty() && !attached.elsewhere()) {
                    throw new InvalidXapiException(name + ".attachments", XapiRule.ATTACHMENT);
                }
                if (attached.signature()) {
                    data.ifPresent(each -> Signatures.check(statement, attached, each, name));
                }
                unused.remove(attached.sha2());
            }
        }
        if (!unused.isEmpty()) {
            throw new InvalidXapiException(unused.iterator().next(), XapiRule.ATTACHMENT_EXCESS);
        }
    }

    void keep(StatementBatch batch, List<Arrived> fresh) {
        List<Held> held = new ArrayList<>();
        for (Arrived each : fresh) {
            each.statement().attachments().stream()
                    .flatMap(attached -> Optional.ofNullable(batch.attachments().get(attached.sha2())).stream())
                    .forEach(data -> held.add(new Held(each.key(), data)));
        }
        if (!held.isEmpty()) {
            repository.add(held);
        }
    }
}
