package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.EvidenceRow;
import dk.loeft.competence.EvidenceTerms;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.Level;
import dk.loeft.competence.ProfileId;
import dk.loeft.competence.Target;
import dk.loeft.competence.Wording;
import dk.loeft.competence.engine.Source;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is needed to tell where one person stands: a statement for each kind of thing, however many there are. */
@Dependent
class StandingRepository {
    private static final String COMPETENCES = """
            SELECT i.id, i.framework_id, i.code, i.title_da, i.title_en, i.description_da, i.description_en, f.title_da,
                f.title_en, f.edition, f.choice, f.source_order, f.rating_months, a.title_da, a.title_en
            FROM competence_item i JOIN competence_framework f ON f.id = i.framework_id
                LEFT JOIN competence_item a ON a.framework_id = i.framework_id AND a.code = i.parent_code""";

    private static final String IN_ORDER =
            "ORDER BY COALESCE(NULLIF(f.title_da, ''), f.title_en), f.identifier, f.edition DESC, i.position, i.id";

    /** A competence with what is said of its framework. */
    record Placed(Competence competence, Wording area, Wording framework, String edition, EvidenceTerms terms) {}

    /** Evidence and the competence it is about. */
    record Found(CompetenceId competence, EvidenceRow evidence) {}

    private final EntityManager manager;

    @Inject
    StandingRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** All evidence of a person, the newest first, withdrawn or not. */
    List<Found> evidence(PersonId person) {
        return new SqlQuery("""
                        SELECT e.item_id, e.id, e.source, e.level, e.given_on, e.expires_on, e.withdrawn_on, e.withdrawn_reason,
                            a.name, e.note, b.name
                        FROM competence_evidence e LEFT JOIN person_directory a ON a.id = e.assessor_id
                            LEFT JOIN person_directory b ON b.id = e.on_behalf_of""")
                .and("e.person_id = ?", person.value())
                .then("ORDER BY e.given_on DESC, e.id DESC")
                .rows(manager)
                .map(row -> new Found(
                        new CompetenceId(Rows.number(row[0])),
                        new EvidenceRow(
                                new EvidenceId(Rows.number(row[1])),
                                Source.valueOf(Rows.text(row[2])),
                                (int) Rows.number(row[3]),
                                Rows.day(row[4]).orElseThrow(),
                                Rows.day(row[5]),
                                Rows.day(row[6]),
                                Rows.text(row[7]),
                                Rows.text(row[8]),
                                Rows.text(row[10]),
                                Rows.text(row[9]))))
                .toList();
    }

    /** What is asked of a person on a day. */
    Map<CompetenceId, Target> targets(PersonId person, LocalDate asOf) {
        StandingSql.Part asked = StandingSql.asked(List.of(person.value()), asOf);
        Map<CompetenceId, Target> targets = new HashMap<>();
        new SqlQuery(
                        "SELECT q.item_id, q.level, p.id, p.title, u.name, v.valid_from FROM " + asked.sql() + " q"
                                + " JOIN competence_profile_version v ON v.id = q.version_id"
                                + " JOIN competence_profile p ON p.id = v.profile_id"
                                + " LEFT JOIN unit_directory u ON u.id = p.unit_id",
                        asked.values().toArray())
                .rows(manager)
                .forEach(row -> targets.put(
                        new CompetenceId(Rows.number(row[0])),
                        new Target(
                                (int) Rows.number(row[1]),
                                new ProfileId(Rows.number(row[2])),
                                Rows.text(row[3]),
                                Rows.text(row[4]),
                                Rows.day(row[5]).orElseThrow())));
        return targets;
    }

    /** Those competences as far as they are in use, framework by framework in its order. */
    List<Placed> competences(Collection<CompetenceId> keys) {
        if (keys.isEmpty()) {
            return List.of();
        }
        return new SqlQuery(COMPETENCES)
                .and("NOT i.retired")
                .and(
                        "i.id IN (" + StandingSql.marks(keys) + ")",
                        keys.stream().map(CompetenceId::value).toArray())
                .then(IN_ORDER)
                .rows(manager)
                .map(StandingRepository::placed)
                .toList();
    }

    /** The competences of a framework that are in use, in its order. */
    List<Placed> competences(FrameworkId framework) {
        return new SqlQuery(COMPETENCES)
                .and("NOT i.retired AND i.kind = 'COMPETENCE'")
                .and("i.framework_id = ?", framework.value())
                .then(IN_ORDER)
                .rows(manager)
                .map(StandingRepository::placed)
                .toList();
    }

    /** The levels in use of those frameworks, from the lowest. */
    Map<FrameworkId, List<Level>> levels(Collection<FrameworkId> frameworks) {
        Map<FrameworkId, List<Level>> levels = new HashMap<>();
        if (frameworks.isEmpty()) {
            return levels;
        }
        new SqlQuery("SELECT l.framework_id, l.number, l.title_da, l.title_en, l.description_da, l.description_en"
                        + " FROM competence_level l")
                .and("NOT l.retired")
                .and(
                        "l.framework_id IN (" + StandingSql.marks(frameworks) + ")",
                        frameworks.stream().map(FrameworkId::value).toArray())
                .then("ORDER BY l.framework_id, l.number")
                .rows(manager)
                .forEach(row -> levels.computeIfAbsent(new FrameworkId(Rows.number(row[0])), key -> new ArrayList<>())
                        .add(new Level(
                                (int) Rows.number(row[1]),
                                FrameworkListRepository.wording(row, 2),
                                FrameworkListRepository.wording(row, 4))));
        return levels;
    }

    private static Placed placed(@Nullable Object[] row) {
        return new Placed(
                new Competence(
                        new CompetenceId(Rows.number(row[0])),
                        new FrameworkId(Rows.number(row[1])),
                        Rows.text(row[2]),
                        FrameworkListRepository.wording(row, 3),
                        FrameworkListRepository.wording(row, 5)),
                FrameworkListRepository.wording(row, 13),
                FrameworkListRepository.wording(row, 7),
                Rows.text(row[9]),
                FrameworkListRepository.terms(row, 10));
    }
}
