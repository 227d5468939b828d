package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceGap;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.GapSql;
import dk.loeft.competence.LackingPerson;
import dk.loeft.competence.LevelSql;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.List;

/** What many people are short of, counted by the database. */
@Dependent
class TeamGapRepository {
    private static final String GAP = "GREATEST(q.level - COALESCE(h.level, 0), 0)";

    private final EntityManager manager;

    @Inject
    TeamGapRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * By competence, in one statement.
     *
     * @param people a condition over {@code person_directory d}
     */
    List<CompetenceGap> gaps(SqlPart people, LocalDate today) {
        return SqlPart.of("SELECT i.id, i.framework_id, i.code, i.title_da, i.title_en, i.description_da,"
                        + " i.description_en, COUNT(*), SUM(" + GAP + " > 0), SUM(" + GAP + ") FROM ")
                .then(standing(people, today))
                .then(" JOIN competence_item i ON i.id = q.item_id GROUP BY i.id ORDER BY AVG(" + GAP + ") DESC, SUM("
                        + GAP + " > 0) DESC, i.title_da, i.id")
                .query()
                .rows(manager)
                .map(row -> new CompetenceGap(
                        new Competence(
                                new CompetenceId(Rows.number(row[0])),
                                new FrameworkId(Rows.number(row[1])),
                                Rows.text(row[2]),
                                FrameworkListRepository.wording(row, 3),
                                FrameworkListRepository.wording(row, 5)),
                        Rows.number(row[7]),
                        Rows.number(row[8]),
                        Rows.number(row[9])))
                .toList();
    }

    /** @param people a condition over {@code person_directory d} */
    Page<LackingPerson> lacking(SqlPart people, CompetenceId competence, PageRequest request, LocalDate today) {
        SqlPart who = standing(people, today)
                .then(
                        " JOIN person_directory d ON d.id = q.person_id WHERE q.item_id = ? AND " + GAP + " > 0",
                        competence.value());
        List<LackingPerson> rows = SqlPart.of("SELECT d.id, d.name, d.title, d.unit_name, q.level, h.level FROM ")
                .then(who)
                .then(" ORDER BY " + GAP + " DESC, d.family_name, d.given_name, d.id")
                .query()
                .rows(manager, request)
                .map(row -> new LackingPerson(
                        new PersonId(Rows.number(row[0])),
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        Rows.text(row[3]),
                        (int) Rows.number(row[4]),
                        (int) Rows.number(row[5])))
                .toList();
        long total = SqlPart.of("SELECT COUNT(*) FROM ").then(who).query().number(manager);
        return new Page<>(rows, total, request);
    }

    /** What is asked of people, {@code q}, beside what there is evidence of, {@code h}. */
    private static SqlPart standing(SqlPart people, LocalDate today) {
        SqlPart whose = SqlPart.of("e.person_id IN (SELECT d.id FROM person_directory d WHERE ")
                .then(people)
                .then(")");
        return GapSql.asked(people, today)
                .then(" q LEFT JOIN ")
                .then(LevelSql.counted(whose, today))
                .then(" h ON h.person_id = q.person_id AND h.item_id = q.item_id");
    }
}
