package dk.loeft.learning.internal.rules;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.learning.Audience;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.Due;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleState;
import dk.loeft.learning.Span;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Whatever happens, in whatever order: the journal tells how everybody stands, and the stored due dates are those of the terms. */
class JournalReplayTest {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 31);

    private static final int PEOPLE = 25;

    @RegisterExtension
    static final RealDatabase database = new RealDatabase();

    private final RuleHouse house = new RuleHouse(database, FIRST);

    private final List<RuleId> rules = new ArrayList<>();

    /** A membership as the journal or the table has it. */
    record Standing(String since, String until, String floor, String due, long version) {}

    @Test
    void theJournalReadAgainGivesTheMembershipsAsTheyStand() {
        for (long seed : List.of(7L, 20261129L, 4711L)) {
            Random random = new Random(seed);
            house.on(FIRST).units();
            rules.clear();
            List<CourseId> courses = List.of(house.course(5, "A"), house.course(6, "B"));
            for (long id = 10; id < 10 + PEOPLE; id++) {
                house.person(id, unit(random), "Titel " + random.nextInt(3), FIRST.minusDays(random.nextInt(400)));
            }
            for (int step = 0; step < 70; step++) {
                happen(random, courses);
            }
            Map<String, Standing> replayed = replay();
            assertThat(replayed).as("seed " + seed).hasSizeGreaterThan(20).isEqualTo(stored());
            checkDates();
            assertThat(house.night()).as("the night after, the same day").isLessThanOrEqualTo(PEOPLE * rules.size());
            assertThat(house.night()).as("and once more").isZero();
            assertThat(replay()).isEqualTo(stored());
        }
    }

    private void happen(Random random, List<CourseId> courses) {
        long person = 10 + random.nextInt(PEOPLE);
        switch (random.nextInt(12)) {
            case 0, 1 -> house.on(house.today().plusDays(random.nextInt(25)));
            case 2, 3, 4 -> house.move(person, unit(random));
            case 5 -> house.place(person, unit(random));
            case 6 -> house.night();
            case 7 -> {
                database.execute("UPDATE person SET left_on = "
                        + (random.nextBoolean() ? "NULL" : "'" + house.today().plusDays(random.nextInt(9)) + "'")
                        + " WHERE id = " + person);
                house.left(person);
            }
            case 8 -> {
                database.execute("UPDATE person SET joined_on = '"
                        + house.today().minusDays(random.nextInt(60)) + "' WHERE id = " + person);
                house.joined(person);
            }
            default -> rule(random, courses);
        }
    }

    private void rule(Random random, List<CourseId> courses) {
        if (rules.size() < 3) {
            rules.add(house.rule(courses.get(random.nextInt(2)), audience(random), due(random)));
            return;
        }
        RuleId rule = rules.get(random.nextInt(rules.size()));
        boolean on = house.ask(r -> r.find(rule, "da")).orElseThrow().state() == RuleState.ON;
        if (on && random.nextInt(3) == 0) {
            house.tell(r -> r.switchOff(rule));
        } else {
            house.say(rule, audience(random), due(random));
            house.run(rule);
        }
    }

    private static long unit(Random random) {
        return List.of(1L, 2L, 3L, 20L).get(random.nextInt(4));
    }

    private static Audience audience(Random random) {
        Audience in = new Audience.InUnit(new UnitId(unit(random)));
        return switch (random.nextInt(4)) {
            case 0 -> in;
            case 1 -> new Audience.Not(in);
            case 2 -> new Audience.AnyOf(List.of(in, new Audience.HasTitle("Titel 1")));
            default -> new Audience.AllOf(List.of(in, new Audience.JoinedBefore(Span.days(random.nextInt(90)))));
        };
    }

    private Due due(Random random) {
        Due.Anchor anchor =
                switch (random.nextInt(4)) {
                    case 0 -> new Due.Fixed(house.today().plusDays(random.nextInt(60)));
                    case 1 -> new Due.Joining(Span.months(random.nextInt(6)));
                    case 2 -> new Due.Assignment(Span.days(random.nextInt(60)));
                    default -> new Due.Decision(house.today().minusDays(20), Span.months(1 + random.nextInt(3)));
                };
        return new Due(anchor, random.nextInt(21));
    }

    private static Map<String, Standing> replay() {
        Map<String, Standing> standing = new TreeMap<>();
        rows("SELECT j.rule_id, j.person_id, j.change_kind, j.since, j.floor_on, j.due_on, j.version_id, n.day, r.version_id, r.state"
                        + " FROM assignment_journal j JOIN assignment_run n ON n.id = j.run_id JOIN assignment_rule r ON r.id = j.rule_id"
                        + " ORDER BY j.id")
                .forEach(row -> {
                    boolean left = row.get(2).equals("LEFT");
                    standing.put(
                            row.get(0) + "/" + row.get(1),
                            new Standing(
                                    row.get(3),
                                    left ? row.get(7) : "",
                                    row.get(4),
                                    row.get(5),
                                    // who stays while the rule changes stays under what holds now
                                    left ? Long.parseLong(row.get(6)) : Long.parseLong(row.get(8))));
                });
        return standing;
    }

    private static Map<String, Standing> stored() {
        Map<String, Standing> standing = new TreeMap<>();
        rows("SELECT rule_id, person_id, since, until_on, floor_on, due_on, version_id FROM assignment_membership")
                .forEach(row -> standing.put(
                        row.get(0) + "/" + row.get(1),
                        new Standing(row.get(2), row.get(3), row.get(4), row.get(5), Long.parseLong(row.get(6)))));
        return standing;
    }

    /** What the database reckoned is what the terms say. */
    private static void checkDates() {
        rows("SELECT m.since, m.floor_on, m.due_on, d.joined_on, v.due, v.notice_days, m.rule_id, m.person_id FROM assignment_membership m"
                        + " JOIN person_directory d ON d.id = m.person_id JOIN assignment_rule_version v ON v.id = m.version_id"
                        + " WHERE m.until_on IS NULL")
                .forEach(row -> {
                    LocalDate own = new Due(TermsText.anchor(row.get(4)), Integer.parseInt(row.get(5)))
                            .own(
                                    LocalDate.parse(row.get(0)),
                                    LocalDate.parse(row.get(3)),
                                    Optional.of(row.get(1))
                                            .filter(day -> !day.isEmpty())
                                            .map(LocalDate::parse));
                    assertThat(LocalDate.parse(row.get(2))).as("%s", row).isEqualTo(own);
                });
    }

    private static List<List<String>> rows(String query) {
        return database.inTransaction(manager -> new SqlQuery(query)
                .rows(manager)
                .map(row -> {
                    List<String> texts = new ArrayList<>();
                    for (Object column : row) {
                        texts.add(Rows.text(column));
                    }
                    return texts;
                })
                .toList());
    }
}
