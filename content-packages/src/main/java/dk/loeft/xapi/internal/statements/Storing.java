package dk.loeft.xapi.internal.statements;

import dk.loeft.xapi.StatementBatch;
import dk.loeft.xapi.internal.access.LaunchGate;
import dk.loeft.xapi.internal.statements.Intake.Arrived;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.util.List;
import java.util.UUID;

/** Stores a batch with everything that belongs to it: statements, attachments, and what they teach. */
@Dependent
class Storing {
    private final Intake intake;

    private final Attachments attachments;

    private final Knowledge knowledge;

    private final LaunchGate gate;

    @Inject
    Storing(Intake intake, Attachments attachments, Knowledge knowledge, LaunchGate gate) {
        this.intake = intake;
        this.attachments = attachments;
        this.knowledge = knowledge;
        this.gate = gate;
    }

    /**
     * @param authority who vouches for the statements
     * @param mayDefine whether what they say of activities and verbs counts
     * @return the ids, in order
     */
    List<UUID> store(StatementBatch batch, JsonObject authority, boolean mayDefine) {
        if (batch.statements().isEmpty()) {
            return List.of();
        }
        gate.admit(batch);
        Attachments.check(batch);
        Intake.Taken taken = intake.take(batch, authority);
        attachments.keep(batch, taken.fresh());
        if (mayDefine) {
            knowledge.learn(taken.fresh().stream().map(Arrived::parts).toList());
        }
        gate.tell(taken.fresh().stream().map(Arrived::statement).toList());
        return taken.ids();
    }
}
