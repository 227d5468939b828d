package dk.loeft.attachment.internal;

import dk.loeft.attachment.Attached;
import dk.loeft.attachment.AttachedTo;
import dk.loeft.attachment.AttachmentId;
import dk.loeft.attachment.AttachmentType;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Files. Lists leave their content where it is. */
@Dependent
class AttachmentRepository {
    private static final String LISTED = "SELECT a.id, a.name, a.type, a.size, a.owner_key FROM attachment a";

    private final EntityManager manager;

    @Inject
    AttachmentRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds it and gives it its key. */
    AttachmentId add(StoredAttachment file) {
        manager.persist(file);
        manager.flush();
        return file.id();
    }

    /** Deletes what has been attached to nothing since then. */
    void forget(Instant before) {
        new SqlQuery("DELETE FROM attachment")
                .and("owner_kind IS NULL")
                .and("added_at < ?", before)
                .on(manager)
                .executeUpdate();
    }

    long countLoose(PersonId person) {
        return new SqlQuery("SELECT COUNT(*) FROM attachment a")
                .and("a.owner_kind IS NULL")
                .and("a.added_by = ?", person.value())
                .number(manager);
    }

    List<Attached> loose(PersonId person, Collection<AttachmentId> files) {
        if (files.isEmpty()) {
            return List.of();
        }
        return among(new SqlQuery(LISTED), "a.id", keys(files))
                .and("a.owner_kind IS NULL")
                .and("a.added_by = ?", person.value())
                .then("ORDER BY a.id")
                .rows(manager)
                .map(AttachmentRepository::attached)
                .toList();
    }

    /** @return how many were the person's and attached to nothing */
    int attach(PersonId person, AttachedTo to, Collection<AttachmentId> files) {
        SqlQuery update = new SqlQuery(
                "UPDATE attachment a SET a.owner_kind = ?, a.owner_key = ?",
                to.kind().name(),
                to.key());
        return among(update, "a.id", keys(files))
                .and("a.owner_kind IS NULL")
                .and("a.added_by = ?", person.value())
                .on(manager)
                .executeUpdate();
    }

    long count(AttachedTo to) {
        return new SqlQuery("SELECT COUNT(*) FROM attachment a")
                .and("a.owner_kind = ?", to.kind().name())
                .and("a.owner_key = ?", to.key())
                .number(manager);
    }

    Map<Long, List<Attached>> of(AttachedTo.Kind kind, Collection<Long> keys) {
        Map<Long, List<Attached>> found = new HashMap<>();
        if (!keys.isEmpty()) {
            among(new SqlQuery(LISTED).and("a.owner_kind = ?", kind.name()), "a.owner_key", keys)
                    .then("ORDER BY a.id")
                    .rows(manager)
                    .forEach(row -> found.computeIfAbsent(Rows.number(row[4]), key -> new ArrayList<>())
                            .add(attached(row)));
        }
        return found;
    }

    Optional<StoredAttachment> find(AttachedTo to, AttachmentId file) {
        boolean there = new SqlQuery("SELECT COUNT(*) FROM attachment a")
                        .and("a.id = ?", file.value())
                        .and("a.owner_kind = ?", to.kind().name())
                        .and("a.owner_key = ?", to.key())
                        .number(manager)
                > 0;
        return there ? Optional.ofNullable(manager.find(StoredAttachment.class, file.value())) : Optional.empty();
    }

    private static SqlQuery among(SqlQuery query, String column, Collection<Long> keys) {
        return query.and(
                column + " IN (" + String.join(", ", Collections.nCopies(keys.size(), "?")) + ")", keys.toArray());
    }

    private static List<Long> keys(Collection<AttachmentId> files) {
        return files.stream().map(AttachmentId::value).distinct().toList();
    }

    private static Attached attached(@Nullable Object[] row) {
        return new Attached(
                new AttachmentId(Rows.number(row[0])),
                Rows.text(row[1]),
                AttachmentType.valueOf(Rows.text(row[2])),
                Rows.number(row[3]));
    }
}
