package dk.loeft.seminar.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.seminar.EvaluationInput;
import dk.loeft.seminar.EvaluationStatement;
import dk.loeft.seminar.Evaluations;
import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What was answered: it knows nothing of who did. */
@Dependent
class EvaluationAnswerRepository {
    private static final String COUNTS = Stream.of(EvaluationStatement.values())
            .flatMap(statement -> IntStream.rangeClosed(1, EvaluationInput.MOST)
                    .mapToObj(rating -> "SUM(a." + column(statement) + " = " + rating + ")"))
            .collect(Collectors.joining(", "));

    private final EntityManager manager;

    @Inject
    EvaluationAnswerRepository(EntityManager manager) {
        this.manager = manager;
    }

    private static String column(EvaluationStatement statement) {
        return statement.name().toLowerCase(Locale.ROOT);
    }

    /** Adds it under a random key. Keys that the database makes are made of the time. */
    void add(SeminarId seminar, EvaluationInput input) {
        EvaluationStatement[] statements = EvaluationStatement.values();
        List<Object> values = new ArrayList<>(List.of(UUID.randomUUID().toString(), seminar.value()));
        Stream.of(statements)
                .map(statement -> input.ratings().getOrDefault(statement, 0))
                .forEach(values::add);
        values.addAll(List.of(input.recommends().orElseThrow(), input.good(), input.better()));
        String columns =
                Stream.of(statements).map(EvaluationAnswerRepository::column).collect(Collectors.joining(", "));
        String marks = Stream.of(statements).map(each -> "?").collect(Collectors.joining(", "));
        new SqlQuery(
                        "INSERT INTO seminar_evaluation_answer (id, seminar_id, " + columns
                                + ", recommends, good, better) VALUES (?, ?, " + marks + ", ?, ?, ?)",
                        values.toArray())
                .on(manager)
                .executeUpdate();
    }

    List<Tally> tallies(SeminarId seminar) {
        return tallies(counts().and("a.seminar_id = ?", seminar.value()));
    }

    /** One for each seminar of a course that was evaluated. */
    List<Tally> tallies(CourseId course) {
        return tallies(counts().and("s.course_id = ?", course.value()));
    }

    private static SqlQuery counts() {
        return new SqlQuery("SELECT a.seminar_id, COUNT(*), SUM(a.recommends), " + COUNTS
                + " FROM seminar_evaluation_answer a JOIN seminar s ON s.id = a.seminar_id");
    }

    private List<Tally> tallies(SqlQuery query) {
        return query.then("GROUP BY a.seminar_id ORDER BY a.seminar_id")
                .rows(manager)
                .map(EvaluationAnswerRepository::tally)
                .toList();
    }

    private static Tally tally(@Nullable Object[] row) {
        Map<EvaluationStatement, List<Long>> counts = new EnumMap<>(EvaluationStatement.class);
        int at = 3;
        for (EvaluationStatement statement : EvaluationStatement.values()) {
            int first = at;
            counts.put(
                    statement,
                    IntStream.range(0, EvaluationInput.MOST)
                            .mapToObj(rating -> Rows.number(row[first + rating]))
                            .toList());
            at += EvaluationInput.MOST;
        }
        return new Tally(new SeminarId(Rows.number(row[0])), Rows.number(row[1]), Rows.number(row[2]), counts);
    }

    /** What was good, in the order of the random keys. */
    List<String> good(List<SeminarId> seminars) {
        return texts("good", seminars, "a.id");
    }

    /** What can be better, in another order of the random keys: what stands first in both lists is not by one person. */
    List<String> better(List<SeminarId> seminars) {
        return texts("better", seminars, "REVERSE(a.id)");
    }

    private List<String> texts(String column, List<SeminarId> seminars, String order) {
        List<Long> keys = seminars.stream().map(SeminarId::value).toList();
        return new SqlQuery(
                        "SELECT a." + column + ", a.seminar_id FROM seminar_evaluation_answer a"
                                + " JOIN JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j ON j.id = a.seminar_id",
                        keys.toString())
                .and("a." + column + " <> ''")
                .then("ORDER BY " + order)
                .rows(manager, PageRequest.first(Evaluations.MOST_TEXTS))
                .map(row -> Rows.text(row[0]))
                .toList();
    }
}
