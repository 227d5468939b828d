package dk.loeft.content.internal.packages;

import dk.loeft.content.PackageId;
import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageReport;
import dk.loeft.content.PackageRow;
import dk.loeft.content.PackageStandard;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

@Dependent
class PackageRepository {
    private static final String ROW = """
            SELECT p.id, p.content_hash, p.title, p.file_name, p.standard, p.parts, p.files, p.bytes, p.errors, p.warnings,
            p.uploaded_at, d.name FROM content_package p LEFT JOIN person_directory d ON d.id = p.uploaded_by""";

    private static final Map<String, String> SORTS = Map.of(
            "uploaded", "p.uploaded_at",
            "title", "p.title",
            "file", "p.file_name",
            "size", "p.bytes",
            "errors", "p.errors");

    private final EntityManager manager;

    @Inject
    PackageRepository(EntityManager manager) {
        this.manager = manager;
    }

    PackageId add(PackageReport report, Optional<PersonId> person, Instant now) {
        ContentPackage added = new ContentPackage(report, person, now);
        manager.persist(added);
        manager.flush();
        addItems(added.id().value(), report.items(), null, 0, new AtomicInteger());
        manager.flush();
        return added.id();
    }

    private void addItems(
            long packageId, List<PackageItem> items, @Nullable Integer parent, int depth, AtomicInteger next) {
        for (PackageItem item : items) {
            int ordinal = next.getAndIncrement();
            manager.persist(new ContentItem(packageId, ordinal, parent, depth, item));
            addItems(packageId, item.children(), ordinal, depth + 1, next);
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
        List<String> patterns = Stream.of(text.strip().split("\\s+"))
                .filter(word -> !word.isEmpty())
                .map(PackageRepository::anywhere)
                .toList();
        String where = patterns.isEmpty()
                ? ""
                : " WHERE "
                        + String.join(
                                " AND ",
                                Collections.nCopies(patterns.size(), "(p.title LIKE ? OR p.file_name LIKE ?)"));
        Query count = bind(manager.createNativeQuery("SELECT COUNT(*) FROM content_package p" + where), patterns);
        Query rows = bind(manager.createNativeQuery(ROW + where + " ORDER BY " + order(request)), patterns)
                .setFirstResult(request.offset())
                .setMaxResults(request.size());
        return new Page<>(rows(rows), ((Number) count.getSingleResult()).longValue(), request);
    }

    private static Query bind(Query query, List<String> patterns) {
        int position = 1;
        for (String pattern : patterns) {
            query.setParameter(position++, pattern).setParameter(position++, pattern);
        }
        return query;
    }

    private static String anywhere(String word) {
        return "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
    }

    private static String order(PageRequest request) {
        String column = SORTS.get(request.sort());
        String direction = column == null || !request.ascending() ? " DESC" : "";
        return (column == null ? "p.uploaded_at" : column) + direction + ", p.id" + direction;
    }

    Optional<PackageRow> row(PackageId id) {
        Query query = manager.createNativeQuery(ROW + " WHERE p.id = ?").setParameter(1, id.value());
        return rows(query).stream().findFirst();
    }

    private static List<PackageRow> rows(Query query) {
        List<PackageRow> rows = new ArrayList<>();
        for (Object each : query.getResultList()) {
            rows.add(row((@Nullable Object[]) each));
        }
        return rows;
    }

    private static PackageRow row(@Nullable Object[] column) {
        return new PackageRow(
                new PackageId(number(column[0])),
                text(column[1]),
                text(column[2]),
                text(column[3]),
                PackageStandard.valueOf(text(column[4])).title(),
                (int) number(column[5]),
                (int) number(column[6]),
                number(column[7]),
                (int) number(column[8]),
                (int) number(column[9]),
                moment(column[10]),
                Optional.ofNullable(column[11]).map(Object::toString));
    }

    private static long number(@Nullable Object column) {
        return column instanceof Number number ? number.longValue() : 0;
    }

    private static String text(@Nullable Object column) {
        return column == null ? "" : column.toString();
    }

    /** Drivers hand out a timestamp or a local date and time; both print the same way, in the column's UTC. */
    private static Instant moment(@Nullable Object column) {
        return column instanceof LocalDateTime time
                ? time.toInstant(ZoneOffset.UTC)
                : LocalDateTime.parse(text(column).replace(' ', 'T')).toInstant(ZoneOffset.UTC);
    }

    String report(PackageId id) {
        return manager.createQuery("SELECT p.report FROM ContentPackage p WHERE p.id = ?1", String.class)
                .setParameter(1, id.value())
                .getSingleResult();
    }

    Optional<PackageRow> byReference(String reference) {
        Query query =
                manager.createNativeQuery(ROW + " WHERE p.content_hash = ?").setParameter(1, reference);
        return rows(query).stream().findFirst();
    }

    /** The items of a package in the order of its table of contents. */
    List<StoredItem> items(String reference) {
        return manager.createQuery("""
                        SELECT i FROM ContentItem i WHERE i.packageId =
                        (SELECT p.id FROM ContentPackage p WHERE p.contentHash = ?1) ORDER BY i.ordinal""", ContentItem.class)
                .setParameter(1, reference)
                .getResultStream()
                .map(ContentItem::view)
                .toList();
    }

    /** The hash of the package that an item belongs to. */
    String referenceOfItem(long item) {
        return manager.createQuery(
                        "SELECT p.contentHash FROM ContentPackage p, ContentItem i WHERE i.packageId = p.id AND i.id = ?1",
                        String.class)
                .setParameter(1, item)
                .getSingleResult();
    }
}
