package dk.loeft.content.internal.packages;

import dk.loeft.content.PackageId;
import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageReport;
import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageStandard;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

@Dependent
class PackageRepository {
    private static final String ROW = """
        SELECT p.id, p.content_hash, p.title, p.file_name, p.standard, p.parts, p.files, p.bytes, p.errors, p.warnings,
        p.uploaded_at, d.name FROM content_package p LEFT JOIN person_directory d ON d.id = p.uploaded_by\
        """;

    private static final String ADD_ITEM = """
            INSERT INTO content_item (package_id, ordinal, parent_ordinal, depth, identifier, title, item_type, launch,
            mastery_score, max_time_allowed, time_limit_action, data_from_lms, prerequisites, visible)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""";

    private static final Map<String, List<String>> SORTS = Map.of(
            "uploaded", List.of("p.uploaded_at"),
            "title", List.of("p.title"),
            "file", List.of("p.file_name"),
            "size", List.of("p.bytes"),
            "errors", List.of("p.errors"));

    private static final String FOUND_BY = "p.title LIKE ? OR p.file_name LIKE ?";

    private final EntityManager manager;

    @Inject
    PackageRepository(EntityManager manager) {
        this.manager = manager;
    }

    PackageId add(PackageReport report, Optional<PersonId> person, Instant now) {
        ContentPackage added = new ContentPackage(report, person, now);
        manager.persist(added);
        manager.flush();
        addItems(added.id().value(), report.items());
        return added.id();
    }

    /** In one go: some courses have a thousand items. */
    private void addItems(long packageId, List<PackageItem> items) {
        try (PreparedStatement insert = manager.unwrap(Connection.class).prepareStatement(ADD_ITEM)) {
            addItems(insert, packageId, items, null, 0, new AtomicInteger());
            insert.executeBatch();
        } catch (SQLException e) {
            throw new PersistenceException(e);
        }
    }

    private static void addItems(
            PreparedStatement insert,
            long packageId,
            List<PackageItem> items,
            @Nullable Integer parent,
            int depth,
            AtomicInteger next)
            throws SQLException {
        for (PackageItem item : items) {
            int ordinal = next.getAndIncrement();
            @Nullable
            Object[] row = {
                packageId,
                ordinal,
                parent,
                depth,
                item.identifier(),
                item.title(),
                item.type().name(),
                item.launch(),
                item.masteryScore(),
                item.maxTimeAllowed(),
                item.timeLimitAction(),
                item.dataFromLms(),
                item.prerequisites(),
                item.visible()
            };
            for (int i = 0; i < row.length; i++) {
                insert.setObject(i + 1, row[i]);
            }
            insert.addBatch();
            addItems(insert, packageId, item.children(), ordinal, depth + 1, next);
        }
    }

    Optional<PackageId> known(String sha256) {
        return manager.createQuery("SELECT p.id FROM ContentPackage p WHERE p.contentHash = ?1", Long.class)
                .setParameter(1, sha256)
                .getResultStream()
                .findFirst()
                .map(PackageId::new);
    }

    Page<PackageRow> page(String text, PageRequest request) {
        SqlQuery count = new SqlQuery("SELECT COUNT(*) FROM content_package p").words(text, FOUND_BY);
        SqlQuery select = new SqlQuery(ROW)
                .words(text, FOUND_BY)
                .orderedBy(request, SORTS, "p.uploaded_at DESC, p.id DESC", "p.id");
        return new Page<>(
                select.rows(manager, request).map(PackageRepository::row).toList(), count.number(manager), request);
    }

    Optional<PackageRow> row(PackageId id) {
        return new SqlQuery(ROW)
                .and("p.id = ?", id.value())
                .rows(manager)
                .map(PackageRepository::row)
                .findFirst();
    }

    private static PackageRow row(@Nullable Object[] column) {
        return new PackageRow(
                new PackageId(Rows.number(column[0])),
                Rows.text(column[1]),
                Rows.text(column[2]),
                Rows.text(column[3]),
                PackageStandard.valueOf(Rows.text(column[4])),
                (int) Rows.number(column[5]),
                (int) Rows.number(column[6]),
                Rows.number(column[7]),
                (int) Rows.number(column[8]),
                (int) Rows.number(column[9]),
                Rows.moment(column[10]).orElseThrow(),
                Optional.ofNullable(column[11]).map(Object::toString));
    }

    String report(PackageId id) {
        return manager.createQuery("SELECT p.report FROM ContentPackage p WHERE p.id = ?1", String.class)
                .setParameter(1, id.value())
                .getSingleResult();
    }

    Optional<PackageRow> byReference(String reference) {
        return new SqlQuery(ROW)
                .and("p.content_hash = ?", reference)
                .rows(manager)
                .map(PackageRepository::row)
                .findFirst();
    }

    /** The items of a package in the order of its table of contents. */
    List<StoredItem> items(String reference) {
        return manager.createQuery("""
            SELECT i FROM ContentItem i WHERE i.packageId =
            (SELECT p.id FROM ContentPackage p WHERE p.contentHash = ?1) ORDER BY i.ordinal\
            """, ContentItem.class)
                .setParameter(1, reference)
                .getResultStream()
                .map(ContentItem::view)
                .toList();
    }

    /** The same for several packages in one query. */
    Map<String, List<StoredItem>> items(Set<String> references) {
        if (references.isEmpty()) {
            return Map.of();
        }
        Map<String, List<StoredItem>> items = new HashMap<>();
        manager.createQuery(
                        "SELECT p.contentHash, i FROM ContentItem i, ContentPackage p WHERE i.packageId = p.id"
                                + " AND p.contentHash IN ?1 ORDER BY i.packageId, i.ordinal",
                        Object[].class)
                .setParameter(1, references)
                .getResultStream()
                .forEach(row -> items.computeIfAbsent((String) row[0], reference -> new ArrayList<>())
                        .add(((ContentItem) row[1]).view()));
        return items;
    }

    /** The hash of the package that an item belongs to. */
    String referenceOfItem(long item) {
        return manager.createQuery(
                        "SELECT p.contentHash FROM ContentPackage p, ContentItem i WHERE i.packageId = p.id AND i.id ="
                                + " ?1",
                        String.class)
                .setParameter(1, item)
                .getSingleResult();
    }
}
