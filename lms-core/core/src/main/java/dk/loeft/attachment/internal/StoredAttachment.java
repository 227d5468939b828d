package dk.loeft.attachment.internal;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.AttachmentType;
import dk.loeft.organisation.PersonId;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Lob;
import jakarta.persistence.Table;
import java.time.Instant;

/** A file. It never changes; it is attached to one thing, once, or deleted. */
@Entity
@Table(name = "attachment")
class StoredAttachment {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private long id;

    @Column(name = "name", nullable = false, updatable = false)
    private String name = "";

    @Enumerated(EnumType.STRING)
    @Column(name = "type", nullable = false, updatable = false)
    private AttachmentType type = AttachmentType.PDF;

    @Column(name = "size", nullable = false, updatable = false)
    private long size;

    @Lob
    @Column(name = "content", nullable = false, updatable = false)
    private byte[] content = {};

    @Column(name = "added_by", nullable = false, updatable = false)
    private long addedBy;

    @Column(name = "added_at", nullable = false, updatable = false)
    private Instant addedAt = Instant.EPOCH;

    protected StoredAttachment() {}

    StoredAttachment(String name, AttachmentType type, byte[] content, PersonId by, Instant now) {
        this.name = name;
        this.type = type;
        this.size = content.length;
        this.content = content.clone();
        this.addedBy = by.value();
        this.addedAt = now;
    }

    AttachmentId id() {
        return new AttachmentId(id);
    }

    AttachedFile file() {
        return new AttachedFile(new Attached(id(), name, type, size), content);
    }
}
