package dk.loeft.audit.internal;

import dk.loeft.audit.AuditEntry;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.shared.Id;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.OptionalLong;

/** Writes each audited use case into the trail, within its transaction: neither exists without the other. */
@Dependent
class AuditRecorder {
    private final AuditRepository trail;

    @Inject
    AuditRecorder(AuditRepository trail) {
        this.trail = trail;
    }

    void record(@Observes UseCaseDone done) {
        trail.append(entry(done));
    }

    private static OptionalLong key(Optional<PersonId> person) {
        return person.map(id -> OptionalLong.of(id.value())).orElseGet(OptionalLong::empty);
    }

    static AuditEntry entry(UseCaseDone done) {
        Actor actor = done.actor();
        return new AuditEntry(
                done.at(),
                actor.kind().name(),
                actor.id(),
                key(actor.person()),
                key(done.onBehalfOf()),
                done.useCase(),
                done.object().map(Id::kind).orElse(""),
                done.object().map(Id::value).orElse(0L));
    }
}
