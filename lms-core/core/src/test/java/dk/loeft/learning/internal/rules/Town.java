package dk.loeft.learning.internal.rules;

import dk.loeft.competence.CompetenceId;
import dk.loeft.organisation.UnitId;
import dk.loeft.testing.RealDatabase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** A small municipality in the database, and the same people as plain values; the same one for the same seed. */
final class Town {
    static final Map<UnitId, String> PATHS = Map.of(
            new UnitId(1), "/1/",
            new UnitId(2), "/1/2/",
            new UnitId(3), "/1/3/",
            new UnitId(23), "/1/2/23/",
            new UnitId(30), "/1/30/");

    /** The units, and one that does not exist. */
    static final List<UnitId> UNITS =
            List.of(new UnitId(1), new UnitId(2), new UnitId(3), new UnitId(23), new UnitId(30), new UnitId(99));

    static final List<CompetenceId> COMPETENCES = List.of(new CompetenceId(1), new CompetenceId(2));

    private final RealDatabase database;

    private final Random random;

    private final LocalDate day;

    private final List<Somebody> people = new ArrayList<>();

    Town(RealDatabase database, long seed, LocalDate day) {
        this.database = database;
        this.random = new Random(seed);
        this.day = day;
    }

    Town settle(int many) {
        database.execute(
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Town', '/1/', 0)",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Health', '/1/2/', 1),"
                        + " (3, 1, 'Schools', '/1/3/', 1), (30, 1, 'Roads', '/1/30/', 1)",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (23, 2, 'Care home', '/1/2/23/', 2)",
                "INSERT INTO competence_framework VALUES (1, 'f', '1', '', '', '', '', '', '', '', 'da', 1, NOW(), 'HIGHEST',"
                        + " 'TEST,SELF', 24)",
                "INSERT INTO competence_item VALUES (1, 1, 'COMPETENCE', 'A', NULL, 1, 'Klart sprog', 'Plain language', '', '',"
                        + " NULL, FALSE), (2, 1, 'COMPETENCE', 'B', NULL, 2, 'Data', 'Data', '', '', NULL, FALSE)");
        for (long id = 1; id <= many; id++) {
            people.add(born(id));
        }
        return this;
    }

    List<Somebody> people() {
        return List.copyOf(people);
    }

    private Somebody born(long id) {
        Optional<LocalDate> joined = chance(10) ? Optional.empty() : Optional.of(around(900));
        Optional<LocalDate> left = chance(10) ? Optional.of(around(60)) : Optional.empty();
        String language = chance(20) ? "en" : "da";
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, language, created_at, joined_on, left_on) VALUES"
                        + " (%d, 'S%d', 'A', 'B%d', '%s', NOW(), %s, %s)"
                                .formatted(id, id, id, language, quoted(joined), quoted(left)));
        Optional<UnitId> unit = chance(10) ? Optional.empty() : Optional.of(unit());
        Optional<String> title = unit.map(there -> RandomAudiences.TITLES.get(random.nextInt(5)));
        List<String> led = new ArrayList<>();
        unit.ifPresent(there -> position(id, there, title.orElseThrow(), true, led));
        if (chance(20)) {
            position(id, unit(), "Something else", false, led);
        }
        return new Somebody(id, unit.map(PATHS::get), title, joined, left, language, levels(id), led);
    }

    private void position(long person, UnitId unit, String title, boolean main, List<String> led) {
        boolean leader = chance(25);
        LocalDate from = around(300);
        Optional<LocalDate> to = chance(30) ? Optional.of(from.plusDays(random.nextInt(300))) : Optional.empty();
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from, valid_to) VALUES"
                        + " (%d, %d, '%s', %s, %s, '%s', %s)"
                                .formatted(
                                        person, unit.value(), title, leader, main ? "TRUE" : "NULL", from, quoted(to)));
        if (leader
                && !from.isAfter(day)
                && to.filter(last -> last.isBefore(day)).isEmpty()) {
            led.add(Optional.ofNullable(PATHS.get(unit)).orElseThrow());
        }
    }

    /** The framework counts the highest level. */
    private Map<CompetenceId, Integer> levels(long person) {
        Map<CompetenceId, Integer> levels = new HashMap<>();
        for (int i = random.nextInt(4); i > 0; i--) {
            CompetenceId competence = COMPETENCES.get(random.nextInt(COMPETENCES.size()));
            int level = 1 + random.nextInt(4);
            LocalDate given = around(40);
            database.execute(
                    "INSERT INTO competence_evidence (person_id, item_id, level, source, given_on, reference, note, recorded_at) VALUES"
                            + " (%d, %d, %d, 'TEST', '%s', '', '', NOW())"
                                    .formatted(person, competence.value(), level, given));
            if (!given.isAfter(day)) {
                levels.merge(competence, level, Math::max);
            }
        }
        return levels;
    }

    private UnitId unit() {
        return UNITS.get(random.nextInt(UNITS.size() - 1));
    }

    private LocalDate around(int days) {
        return day.plusDays(random.nextInt(days + 20) - (long) days);
    }

    private boolean chance(int percent) {
        return random.nextInt(100) < percent;
    }

    private static String quoted(Optional<LocalDate> day) {
        return day.map(each -> "'" + each + "'").orElse("NULL");
    }
}
