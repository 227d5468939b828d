package dk.loeft.attachment.internal;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedFile;
import dk.loeft.attachment.AttachedTo;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.AttachmentType;
import dk.loeft.attachment.Attachments;
import dk.loeft.attachment.FileName;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import java.util.stream.Collectors;

@UseCases
@Transactional
@ApplicationScoped
class AttachmentsService implements Attachments {
    private static final long MEGA = 1_000_000;

    private final AttachmentRepository files;

    private final CurrentActor actor;

    private final LongSupplier limit;

    private final Clock clock;

    @Inject
    AttachmentsService(AttachmentRepository files, CurrentActor actor, Clock clock) {
        this(files, actor, Setting.ATTACHMENT_MAX_BYTES::number, clock);
    }

    /** @param limit the most bytes a file may have */
    AttachmentsService(AttachmentRepository files, CurrentActor actor, LongSupplier limit, Clock clock) {
        this.files = files;
        this.actor = actor;
        this.limit = limit;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AttachmentsService() {
        this(null, null, null);
    }

    @Override
    public long limit() {
        return limit.getAsLong();
    }

    @Override
    public AttachmentId upload(String name, byte[] content) {
        PersonId me = actor.person();
        Instant now = clock.instant();
        if (content.length > limit()) {
            throw new RefusedException("attachment.large", Math.max(1, limit() / MEGA));
        }
        AttachmentType type = AttachmentType.of(content).orElseThrow(() -> new RefusedException("attachment.type"));
        files.forget(now.minus(Duration.ofHours(HOURS_LOOSE)));
        if (files.countLoose(me) >= MOST_LOOSE) {
            throw new RefusedException("attachment.loose", MOST_LOOSE);
        }
        return files.add(new StoredAttachment(FileName.of(name, type), type, content, me, now));
    }

    @Override
    public List<Attached> loose(Collection<AttachmentId> asked) {
        return files.loose(actor.person(), asked);
    }

    @Override
    public void attach(AttachedTo to, Collection<AttachmentId> asked) {
        Set<Long> keys = asked.stream().map(AttachmentId::value).collect(Collectors.toCollection(TreeSet::new));
        if (keys.isEmpty()) {
            return;
        }
        if (files.count(to) + keys.size() > MOST) {
            throw new RefusedException("attachment.many", MOST);
        }
        if (files.attach(actor.person(), to, asked) < keys.size()) {
            throw new RefusedException("attachment.gone");
        }
    }

    @Override
    public Map<Long, List<Attached>> of(AttachedTo.Kind kind, Collection<Long> keys) {
        return files.of(kind, keys);
    }

    @Override
    public Optional<AttachedFile> file(AttachedTo to, AttachmentId file) {
        return files.find(to, file).map(StoredAttachment::file);
    }
}
