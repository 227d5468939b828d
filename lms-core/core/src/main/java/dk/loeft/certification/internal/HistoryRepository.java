package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.internal.written.FactType;
import dk.loeft.learning.AttemptId;
import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import jakarta.json.spi.JsonProvider;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.io.StringReader;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The histories of people, to which lines are added and nothing else is done. */
@Dependent
class HistoryRepository {
    private static final JsonProvider JSON = JsonProvider.provider();

    private static final String LINE =
            "SELECT e.id, e.kind_id, e.type, e.on_day, e.details, e.recorded_at, e.actor_id, e.score, e.person_id, e.leave_id"
                    + " FROM certification_event e";

    private final EntityManager manager;

    @Inject
    HistoryRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * Adds a line.
     *
     * @return its place in the order of recording
     */
    long add(NewLine line, Instant at, Optional<PersonId> author) {
        Query query = manager.createNativeQuery("""
                INSERT INTO certification_event
                (person_id, kind_id, type, on_day, details, recorded_at, actor_id, attempt_id, score, target_id, leave_id)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) RETURNING id""");
        query.setParameter(1, line.person().value());
        query.setParameter(2, line.kind().map(CertificateKindId::value).orElse(null));
        query.setParameter(3, line.type().name());
        query.setParameter(4, line.day().orElse(null));
        query.setParameter(5, line.details().toString());
        query.setParameter(6, LocalDateTime.ofInstant(at, ZoneOffset.UTC));
        query.setParameter(7, author.map(PersonId::value).orElse(null));
        query.setParameter(8, line.attempt().map(AttemptId::value).orElse(null));
        query.setParameter(9, line.score().orElse(null));
        query.setParameter(10, line.target().orElse(null));
        query.setParameter(11, line.leave().map(LeaveId::value).orElse(null));
        return Rows.number(query.getSingleResult());
    }

    /** The history of a person under a kind, in the order of recording. */
    List<Line> of(StandingKey key) {
        return of(List.of(key)).getOrDefault(key, List.of());
    }

    /** The histories of several people and kinds, in one statement. */
    Map<StandingKey, List<Line>> of(Collection<StandingKey> keys) {
        List<PersonId> people =
                keys.stream().map(StandingKey::person).distinct().toList();
        SqlQuery query = new SqlQuery(LINE)
                .and(
                        "e.person_id IN (" + marks(people) + ")",
                        people.stream().map(PersonId::value).toArray())
                .then("ORDER BY e.id");
        Map<PersonId, List<@Nullable Object[]>> byPerson =
                query.rows(manager).collect(Collectors.groupingBy(column -> new PersonId(Rows.number(column[8]))));
        Map<StandingKey, List<Line>> histories = new HashMap<>();
        for (StandingKey key : keys) {
            histories.put(key, lines(byPerson.getOrDefault(key.person(), List.of()), key.kind()));
        }
        return histories;
    }

    private static List<Line> lines(List<@Nullable Object[]> rows, CertificateKindId kind) {
        List<Line> lines = new ArrayList<>();
        for (@Nullable Object[] column : rows) {
            if (column[1] == null || Rows.number(column[1]) == kind.value()) {
                lines.add(line(column));
            }
        }
        return lines;
    }

    private static Line line(@Nullable Object[] column) {
        return new Line(
                Rows.number(column[0]),
                column[1] == null,
                FactType.valueOf(Rows.text(column[2])),
                Rows.day(column[3]),
                read(Rows.text(column[4])),
                Rows.moment(column[5]).orElseThrow(),
                Optional.ofNullable(column[6]).map(person -> new PersonId(Rows.number(person))),
                Optional.ofNullable(column[7]).map(score -> new BigDecimal(score.toString())),
                column[9] != null);
    }

    private static JsonObject read(String json) {
        try (var reader = JSON.createReader(new StringReader(json))) {
            return reader.readObject();
        }
    }

    /** The completions that an attempt gave and that no correction took away, by kind. */
    Map<CertificateKindId, Long> completionsOf(AttemptId attempt) {
        SqlQuery query = new SqlQuery("SELECT e.kind_id, e.id FROM certification_event e")
                .and("e.attempt_id = ?", attempt.value())
                .and("NOT EXISTS (SELECT 1 FROM certification_event c WHERE c.target_id = e.id)");
        Map<CertificateKindId, Long> completions = new HashMap<>();
        query.rows(manager)
                .forEach(column ->
                        completions.put(new CertificateKindId(Rows.number(column[0])), Rows.number(column[1])));
        return completions;
    }

    /** The last line of employment of that type that a person has. */
    Optional<Long> employment(PersonId person, FactType type) {
        Query query = manager.createNativeQuery("""
                SELECT MAX(e.id) FROM certification_event e
                WHERE e.person_id = ? AND e.kind_id IS NULL AND e.type = ?""");
        query.setParameter(1, person.value()).setParameter(2, type.name());
        return Optional.ofNullable(query.getSingleResult()).map(Rows::number);
    }

    /** The line of that type that speaks of a leave and that no correction took away; other days do not take it away. */
    Optional<Long> leave(LeaveId leave, FactType type) {
        Query query = manager.createNativeQuery("""
                SELECT MAX(e.id) FROM certification_event e
                WHERE e.leave_id = ? AND e.type = ? AND NOT EXISTS (SELECT 1 FROM certification_event c
                    WHERE c.target_id = e.id AND JSON_VALUE(c.details, '$.action') = 'REMOVE')""");
        query.setParameter(1, leave.value()).setParameter(2, type.name());
        return Optional.ofNullable(query.getSingleResult()).map(Rows::number);
    }

    /** The last day on which somebody earned a certificate of that kind, or tried to. */
    Optional<LocalDate> lastProof(CertificateKindId kind) {
        Query query = manager.createNativeQuery("""
                SELECT MAX(e.on_day) FROM certification_event e
                WHERE e.kind_id = ? AND e.type IN ('COMPLETED', 'EXTERNAL')""");
        return Rows.day(query.setParameter(1, kind.value()).getSingleResult());
    }

    static String marks(Collection<?> values) {
        return String.join(", ", Collections.nCopies(values.size(), "?"));
    }
}
