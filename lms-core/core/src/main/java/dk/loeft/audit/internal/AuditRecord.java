package dk.loeft.audit.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** An entry as it is read. It is written by {@link dk.loeft.audit.AuditChain} alone and never changes. */
@Entity
@Table(name = "audit_entry")
class AuditRecord {
    @Id
    private long seq;

    @Column(name = "at")
    private Instant at = Instant.EPOCH;

    @Column(name = "actor_kind")
    private String actorKind = "";

    @Column(name = "actor_id")
    private long actorId;

    @Column(name = "person_id")
    private @Nullable Long personId;

    @Column(name = "on_behalf_of")
    private @Nullable Long onBehalfOf;

    @Column(name = "use_case")
    private String useCase = "";

    @Column(name = "object_kind")
    private String objectKind = "";

    @Column(name = "object_id")
    private long objectId;

    protected AuditRecord() {}
}
