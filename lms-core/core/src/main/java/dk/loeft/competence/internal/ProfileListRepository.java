package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.ProfileRow;
import dk.loeft.competence.ProfileView;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Profiles as they are read. */
@Dependent
class ProfileListRepository {
    private static final Map<String, List<String>> SORTS = Map.of(
            "title", List.of("p.title", "u.name"), "unit", List.of("u.name", "p.title"), "people", List.of("people"));

    private static final String PEOPLE = """
            (SELECT COUNT(*) FROM person_directory d WHERE (d.left_on IS NULL OR d.left_on > ?)
                AND (p.title = '' OR d.title = p.title) AND (p.unit_id IS NULL OR d.unit_path LIKE CONCAT(u.path, '%')))""";

    private static final String PROFILES = " FROM competence_profile p LEFT JOIN unit_directory u ON u.id = p.unit_id";

    private static final String PRESENT = """
            LEFT JOIN competence_profile_version v ON v.profile_id = p.id AND v.valid_from = (SELECT MAX(w.valid_from)
                FROM competence_profile_version w WHERE w.profile_id = p.id AND w.valid_from <= ?)""";

    private static final String FOUND = "p.title LIKE ? OR u.name LIKE ?";

    private final EntityManager manager;

    @Inject
    ProfileListRepository(EntityManager manager) {
        this.manager = manager;
    }

    Page<ProfileRow> page(String text, PageRequest page, LocalDate today) {
        SqlQuery select = new SqlQuery(
                        "SELECT p.id, p.title, u.name, v.valid_from,"
                                + " (SELECT COUNT(*) FROM competence_profile_target g WHERE g.version_id = v.id AND g.level > 0),"
                                + " (SELECT MIN(n.valid_from) FROM competence_profile_version n WHERE n.profile_id = p.id"
                                + " AND n.valid_from > ?), " + PEOPLE + " AS people" + PROFILES + " " + PRESENT,
                        today,
                        today,
                        today)
                .words(text, FOUND)
                .orderedBy(page, SORTS, "p.title, u.name, p.id", "p.id");
        return new Page<>(
                select.rows(manager, page)
                        .map(row -> new ProfileRow(
                                new ProfileId(Rows.number(row[0])),
                                Rows.text(row[1]),
                                Rows.text(row[2]),
                                Rows.day(row[3]),
                                Rows.number(row[4]),
                                Rows.day(row[5]),
                                Rows.number(row[6])))
                        .toList(),
                new SqlQuery("SELECT COUNT(*)" + PROFILES).words(text, FOUND).number(manager),
                page);
    }

    Optional<ProfileView> view(ProfileId profile, LocalDate today) {
        return new SqlQuery("SELECT p.title, p.unit_id, u.name, " + PEOPLE + PROFILES, today)
                .and("p.id = ?", profile.value())
                .rows(manager)
                .map(row -> new ProfileView(
                        profile,
                        Rows.text(row[0]),
                        Optional.ofNullable(row[1]).map(unit -> new UnitId(Rows.number(unit))),
                        Rows.text(row[2]),
                        Rows.number(row[3]),
                        versions(profile, today)))
                .findFirst();
    }

    private List<ProfileView.Version> versions(ProfileId profile, LocalDate today) {
        Map<Long, List<ProfileView.Asked>> asked = asked(profile);
        List<ProfileView.Version> versions = new ArrayList<>();
        List<@Nullable Object[]> rows = new SqlQuery(
                        "SELECT v.id, v.valid_from, v.made_at, d.name FROM competence_profile_version v"
                                + " LEFT JOIN person_directory d ON d.id = v.made_by")
                .and("v.profile_id = ?", profile.value())
                .then("ORDER BY v.valid_from DESC")
                .rows(manager)
                .toList();
        boolean found = false;
        for (@Nullable Object[] row : rows) {
            LocalDate from = Rows.day(row[1]).orElseThrow();
            boolean coming = from.isAfter(today);
            versions.add(new ProfileView.Version(
                    from,
                    coming ? ProfileView.State.COMING : found ? ProfileView.State.PAST : ProfileView.State.PRESENT,
                    Rows.moment(row[2]).orElse(Instant.EPOCH),
                    Rows.text(row[3]),
                    asked.getOrDefault(Rows.number(row[0]), List.of())));
            found |= !coming;
        }
        return versions;
    }

    private Map<Long, List<ProfileView.Asked>> asked(ProfileId profile) {
        Map<Long, List<ProfileView.Asked>> asked = new HashMap<>();
        new SqlQuery("""
                        SELECT g.version_id, i.id, i.framework_id, i.code, i.title_da, i.title_en, i.description_da,
                            i.description_en, f.title_da, f.title_en, g.level, l.title_da, l.title_en
                        FROM competence_profile_target g JOIN competence_profile_version v ON v.id = g.version_id
                            JOIN competence_item i ON i.id = g.item_id JOIN competence_framework f ON f.id = i.framework_id
                            LEFT JOIN competence_level l ON l.framework_id = f.id AND l.number = g.level""")
                .and("v.profile_id = ?", profile.value())
                .then("ORDER BY f.title_da, f.title_en, f.id, i.position, i.id")
                .rows(manager)
                .forEach(row -> asked.computeIfAbsent(Rows.number(row[0]), key -> new ArrayList<>())
                        .add(new ProfileView.Asked(
                                new Competence(
                                        new CompetenceId(Rows.number(row[1])),
                                        new FrameworkId(Rows.number(row[2])),
                                        Rows.text(row[3]),
                                        FrameworkListRepository.wording(row, 4),
                                        FrameworkListRepository.wording(row, 6)),
                                FrameworkListRepository.wording(row, 8),
                                (int) Rows.number(row[10]),
                                FrameworkListRepository.wording(row, 11))));
        return asked;
    }

    List<String> titles(LocalDate today) {
        return new SqlQuery("SELECT d.title, COUNT(*) FROM person_directory d")
                .and("d.title IS NOT NULL AND d.title <> ''")
                .and("d.left_on IS NULL OR d.left_on > ?", today)
                .then("GROUP BY d.title ORDER BY d.title")
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .toList();
    }
}
