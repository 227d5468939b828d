package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.engine.Choice;
import dk.loeft.competence.engine.Evidence;
import dk.loeft.competence.engine.EvidenceRule;
import dk.loeft.competence.engine.Source;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The database makes the same levels of evidence as the engine does. */
class StandingSqlTest {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 29);
    private static final int PEOPLE = 40;
    private static final int PIECES = 1_500;
    private static final long SEED = 20261129;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final Random random = new Random(SEED);

    private final Map<List<Long>, List<Evidence>> evidence = new HashMap<>();

    private final Map<Long, EvidenceRule> rules = new HashMap<>();

    @Test
    void engineAndDatabaseAgreeAboutThousandsOfPiecesUnderEveryRule() {
        furnish();
        List<Long> people = LongStream.rangeClosed(1, PEOPLE).boxed().toList();

        for (LocalDate day : List.of(DAY, DAY.minusDays(20), DAY.plusDays(20))) {
            Map<List<Long>, Long> expected = new HashMap<>();
            evidence.forEach((key, pieces) -> Objects.requireNonNull(rules.get(key.get(1)))
                    .standing(pieces, day)
                    .counted()
                    .ifPresent(counted -> expected.put(key, counted.id())));
            Map<List<Long>, Long> found = new HashMap<>();
            StandingSql.Part part = StandingSql.counted(people, day);
            database.transact(manager -> new SqlQuery(
                            "SELECT s.person_id, s.item_id, s.id, s.level FROM " + part.sql() + " s",
                            part.values().toArray())
                    .rows(manager)
                    .forEach(row -> found.put(List.of(Rows.number(row[0]), Rows.number(row[1])), Rows.number(row[2]))));

            assertThat(found).hasSizeGreaterThan(PEOPLE).isEqualTo(expected);
        }
    }

    /** A framework for each rule, with five competences each. */
    private void furnish() {
        for (long person = 1; person <= PEOPLE; person++) {
            database.execute(
                    "INSERT INTO person (id, staff_number, given_name, family_name, created_at) VALUES (%d, 'S%d', 'A', 'B', NOW())"
                            .formatted(person, person));
        }
        long item = 0;
        for (int framework = 1; framework <= 9; framework++) {
            List<Source> order = new ArrayList<>(Arrays.asList(Source.values()));
            Collections.shuffle(order, random);
            Choice choice = Choice.values()[framework % 3];
            database.execute("""
                    INSERT INTO competence_framework VALUES (%d, 'f%d', '1', '', '', '', '', '', '', '', 'da', 1, NOW(), '%s', '%s', 24)
                    """.formatted(
                            framework,
                            framework,
                            choice,
                            order.stream().map(Source::name).collect(Collectors.joining(","))));
            for (int i = 0; i < 5; i++) {
                item++;
                rules.put(item, new EvidenceRule(choice, order));
                database.execute("""
                        INSERT INTO competence_item VALUES (%d, %d, 'COMPETENCE', 'C%d', NULL, %d, '', '', '', '', NULL, FALSE)
                        """.formatted(item, framework, i, i));
            }
        }
        for (long id = 1; id <= PIECES; id++) {
            give(id, random.nextInt(PEOPLE) + 1L, random.nextInt((int) item) + 1L);
        }
    }

    private void give(long id, long person, long item) {
        Evidence piece = new Evidence(
                id,
                Source.values()[random.nextInt(6)],
                random.nextInt(8) + 1,
                DAY.plusDays(random.nextInt(60) - 50L),
                random.nextBoolean() ? Optional.empty() : Optional.of(DAY.plusDays(random.nextInt(60) - 30L)),
                random.nextInt(4) > 0 ? Optional.empty() : Optional.of(DAY.plusDays(random.nextInt(60) - 30L)));
        evidence.computeIfAbsent(List.of(person, item), key -> new ArrayList<>())
                .add(piece);
        database.execute("""
                INSERT INTO competence_evidence (id, person_id, item_id, level, source, given_on, expires_on, withdrawn_on,
                    reference, note, recorded_at) VALUES (%d, %d, %d, %d, '%s', '%s', %s, %s, '', '', NOW())
                """.formatted(
                        id,
                        person,
                        item,
                        piece.level(),
                        piece.source(),
                        piece.givenOn(),
                        piece.expiresOn().map(day -> "'" + day + "'").orElse("NULL"),
                        piece.withdrawnOn().map(day -> "'" + day + "'").orElse("NULL")));
    }
}
