package dk.loeft.external.internal;

import dk.loeft.external.ExternalFilter;
import dk.loeft.external.ExternalInput;
import dk.loeft.external.ExternalKind;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.external.ExternalState;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Learning taken elsewhere. Rows come without their files. */
@Dependent
class ExternalRepository {
    private static final String FROM = " FROM external_learning x JOIN person_directory d ON d.id = x.person_id";

    private static final String ROWS = """
            SELECT x.id, x.person_id, d.name, d.unit_name, x.title, x.provider, x.kind, x.from_on, x.until_on, x.minutes, x.learned,
                x.handed_in_at, x.state, b.name, l.name, x.decided_at, x.reason""" + FROM
            + " LEFT JOIN person_directory b ON b.id = x.decided_by LEFT JOIN person_directory l ON l.id = x.on_behalf_of";

    private static final Map<String, List<String>> SORTS = Map.of(
            "name", List.of("d.family_name", "d.given_name"),
            "title", List.of("x.title"),
            "until", List.of("x.until_on"));

    private final EntityManager manager;

    @Inject
    ExternalRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds it and gives it its key. */
    ExternalLearningId add(StoredExternal learning) {
        manager.persist(learning);
        manager.flush();
        return learning.id();
    }

    /** Of two who decide the second one finds it decided. */
    Optional<StoredExternal> lock(ExternalLearningId id) {
        return Optional.ofNullable(manager.find(StoredExternal.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whose it is. */
    Optional<PersonId> owner(ExternalLearningId id) {
        return Optional.ofNullable(manager.find(StoredExternal.class, id.value()))
                .map(StoredExternal::person);
    }

    List<ExternalRow> of(PersonId person) {
        return own(person)
                .then("ORDER BY x.until_on DESC, x.id DESC")
                .rows(manager, PageRequest.first(ExternalLearning.MOST))
                .map(ExternalRepository::row)
                .toList();
    }

    Optional<ExternalRow> of(PersonId person, ExternalLearningId id) {
        return own(person)
                .and("x.id = ?", id.value())
                .rows(manager)
                .map(ExternalRepository::row)
                .findFirst();
    }

    private static SqlQuery own(PersonId person) {
        return new SqlQuery(ROWS)
                .and("x.person_id = ?", person.value())
                .and("x.state <> ?", ExternalState.WITHDRAWN.name());
    }

    /** What waits from people who work here within the scope, but for some. */
    List<ExternalRow> waiting(Set<PersonId> without, Scope scope, LocalDate today) {
        return working(new SqlQuery(ROWS).and("x.state = ?", ExternalState.WAITING.name()), today)
                .and(
                        "x.person_id NOT IN (" + marks(without) + ")",
                        without.stream().map(PersonId::value).toArray())
                .within("d.unit_path", scope.unitPaths())
                .then("ORDER BY x.handed_in_at, x.id")
                .rows(manager, PageRequest.first(ExternalLearning.MOST))
                .map(ExternalRepository::row)
                .toList();
    }

    Page<ExternalRow> list(ExternalFilter filter, Scope scope, PageRequest request) {
        List<ExternalRow> rows = listed(new SqlQuery(ROWS), filter, scope)
                .orderedBy(request, SORTS, "x.until_on DESC, x.id DESC", "x.id")
                .rows(manager, request)
                .map(ExternalRepository::row)
                .toList();
        return new Page<>(
                rows,
                listed(new SqlQuery("SELECT COUNT(*)" + FROM), filter, scope).number(manager),
                request);
    }

    private static SqlQuery listed(SqlQuery query, ExternalFilter filter, Scope scope) {
        filter.state()
                .ifPresentOrElse(
                        state -> query.and("x.state = ?", state.name()),
                        () -> query.and("x.state <> ?", ExternalState.WITHDRAWN.name()));
        return query.words(filter.text(), "d.name LIKE ? OR d.unit_name LIKE ? OR x.title LIKE ? OR x.provider LIKE ?")
                .within("d.unit_path", scope.unitPaths());
    }

    /** Where somebody who works here within the scope has the main position. */
    Optional<String> unitPath(PersonId person, Scope scope, LocalDate today) {
        return working(new SqlQuery("SELECT d.id, d.unit_path FROM person_directory d"), today)
                .and("d.id = ?", person.value())
                .within("d.unit_path", scope.unitPaths())
                .rows(manager)
                .map(row -> Rows.text(row[1]))
                .findFirst();
    }

    /** Whether somebody has or had the main position within the scope. */
    boolean within(PersonId person, Scope scope) {
        return new SqlQuery("SELECT COUNT(*) FROM person_directory d")
                        .and("d.id = ?", person.value())
                        .within("d.unit_path", scope.unitPaths())
                        .number(manager)
                > 0;
    }

    private static SqlQuery working(SqlQuery query, LocalDate today) {
        return query.and("d.left_on IS NULL OR d.left_on > ?", today);
    }

    private static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }

    private static ExternalRow row(@Nullable Object[] row) {
        return new ExternalRow(
                new ExternalLearningId(Rows.number(row[0])),
                new PersonId(Rows.number(row[1])),
                Rows.text(row[2]),
                Rows.text(row[3]),
                new ExternalInput(
                        Rows.text(row[4]),
                        Rows.text(row[5]),
                        ExternalKind.valueOf(Rows.text(row[6])),
                        Rows.day(row[7]).orElseThrow(),
                        Rows.day(row[8]).orElseThrow(),
                        (int) Rows.number(row[9]),
                        Rows.text(row[10])),
                Rows.moment(row[11]).orElse(Instant.EPOCH),
                ExternalState.valueOf(Rows.text(row[12])),
                Rows.text(row[13]),
                Rows.text(row[14]),
                Rows.moment(row[15]),
                Rows.text(row[16]),
                List.of());
    }
}
