package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceTerms;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.FrameworkRow;
import dk.loeft.competence.ItemKind;
import dk.loeft.competence.Level;
import dk.loeft.competence.UsedCompetence;
import dk.loeft.competence.Wording;
import dk.loeft.competence.engine.Choice;
import dk.loeft.competence.engine.EvidenceRule;
import dk.loeft.competence.engine.Source;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Frameworks to be read: one statement for the list, three for a whole framework. */
@Dependent
class FrameworkListRepository {
    private static final String HEAD = """
            SELECT f.id, f.identifier, f.edition, f.title_da, f.title_en, f.description_da, f.description_en, f.source, f.licence,
                f.attribution, f.language, f.revision, f.changed_at, f.choice, f.source_order, f.rating_months""";

    private static final String COUNTS = """
            , (SELECT COUNT(*) FROM competence_item i WHERE i.framework_id = f.id AND i.kind = 'AREA' AND NOT i.retired),
            (SELECT COUNT(*) FROM competence_item i WHERE i.framework_id = f.id AND i.kind = 'COMPETENCE' AND NOT i.retired),
            (SELECT COUNT(*) FROM competence_level l WHERE l.framework_id = f.id AND NOT l.retired)""";

    /** What the present version of each profile and those to come ask for; today is bound once. */
    private static final String ASKED = """
            (SELECT COUNT(DISTINCT v.profile_id) FROM competence_profile_target g
                JOIN competence_profile_version v ON v.id = g.version_id
                WHERE g.item_id = i.id AND g.level > 0 AND v.valid_from >= COALESCE((SELECT MAX(w.valid_from)
                    FROM competence_profile_version w WHERE w.profile_id = v.profile_id AND w.valid_from <= ?), v.valid_from))""";

    private static final String FROM = " FROM competence_framework f";

    /** The framework's own row. */
    record Head(FrameworkId id, FrameworkInfo info, int revision, Instant changedAt, EvidenceTerms terms) {}

    /** A level or an item, and whether it is out of use. */
    record Part<T>(T value, boolean retired) {}

    private final EntityManager manager;

    @Inject
    FrameworkListRepository(EntityManager manager) {
        this.manager = manager;
    }

    List<FrameworkRow> all() {
        return new SqlQuery(HEAD + COUNTS + FROM)
                .then("ORDER BY COALESCE(NULLIF(f.title_da, ''), f.title_en), f.identifier, f.edition DESC")
                .rows(manager)
                .map(row -> {
                    Head head = head(row);
                    return new FrameworkRow(
                            head.id(),
                            head.info(),
                            Rows.number(row[16]),
                            Rows.number(row[17]),
                            Rows.number(row[18]),
                            head.changedAt());
                })
                .toList();
    }

    Optional<Head> head(FrameworkId framework) {
        return new SqlQuery(HEAD + FROM)
                .and("f.id = ?", framework.value())
                .rows(manager)
                .map(FrameworkListRepository::head)
                .findFirst();
    }

    Optional<Head> head(String identifier, String edition) {
        return new SqlQuery(HEAD + FROM)
                .and("f.identifier = ?", identifier)
                .and("f.edition = ?", edition)
                .rows(manager)
                .map(FrameworkListRepository::head)
                .findFirst();
    }

    /** From the lowest. */
    List<Part<Level>> levels(FrameworkId framework) {
        return new SqlQuery("SELECT l.number, l.title_da, l.title_en, l.description_da, l.description_en, l.retired"
                        + " FROM competence_level l")
                .and("l.framework_id = ?", framework.value())
                .then("ORDER BY l.number")
                .rows(manager)
                .map(row -> new Part<>(
                        new Level((int) Rows.number(row[0]), wording(row, 1), wording(row, 3)),
                        Rows.number(row[5]) == 1))
                .toList();
    }

    /** Each area followed by what lies in it. */
    List<Part<FrameworkItem>> items(FrameworkId framework) {
        return new SqlQuery("SELECT i.kind, i.code, i.parent_code, i.title_da, i.title_en, i.description_da,"
                        + " i.description_en, i.case_identifier, i.retired FROM competence_item i")
                .and("i.framework_id = ?", framework.value())
                .then("ORDER BY i.position, i.id")
                .rows(manager)
                .map(row -> new Part<>(
                        new FrameworkItem(
                                ItemKind.valueOf(Rows.text(row[0])),
                                Rows.text(row[1]),
                                Rows.text(row[2]),
                                wording(row, 3),
                                wording(row, 5),
                                Rows.text(row[7])),
                        Rows.number(row[8]) == 1))
                .toList();
    }

    /** Those in use, in the framework's order. */
    List<Competence> competences(FrameworkId framework) {
        return new SqlQuery("SELECT i.id, i.code, i.title_da, i.title_en, i.description_da, i.description_en"
                        + " FROM competence_item i")
                .and("i.framework_id = ?", framework.value())
                .and("i.kind = 'COMPETENCE' AND NOT i.retired")
                .then("ORDER BY i.position, i.id")
                .rows(manager)
                .map(row -> new Competence(
                        new CompetenceId(Rows.number(row[0])),
                        framework,
                        Rows.text(row[1]),
                        wording(row, 2),
                        wording(row, 4)))
                .toList();
    }

    /** The competences in use in which people have evidence that was not taken back, or which profiles ask for. */
    List<UsedCompetence> used(FrameworkId framework, LocalDate today) {
        return new SqlQuery(
                        "SELECT i.code, i.title_da, i.title_en, (SELECT COUNT(DISTINCT e.person_id)"
                                + " FROM competence_evidence e WHERE e.item_id = i.id AND e.withdrawn_on IS NULL) AS people, "
                                + ASKED + " AS profiles FROM competence_item i",
                        today)
                .and("i.framework_id = ?", framework.value())
                .and("i.kind = 'COMPETENCE' AND NOT i.retired")
                .then("HAVING people > 0 OR profiles > 0 ORDER BY i.position, i.id")
                .rows(manager)
                .map(row -> new UsedCompetence(
                        Rows.text(row[0]), wording(row, 1), Rows.number(row[3]), Rows.number(row[4])))
                .toList();
    }

    private static Head head(@Nullable Object[] row) {
        return new Head(
                new FrameworkId(Rows.number(row[0])),
                new FrameworkInfo(
                        Rows.text(row[1]),
                        Rows.text(row[2]),
                        wording(row, 3),
                        wording(row, 5),
                        Rows.text(row[7]),
                        Rows.text(row[8]),
                        Rows.text(row[9]),
                        Rows.text(row[10])),
                (int) Rows.number(row[11]),
                Rows.moment(row[12]).orElse(Instant.EPOCH),
                terms(row, 13));
    }

    /** The terms in three columns from that one on: choice, order, months. */
    static EvidenceTerms terms(@Nullable Object[] row, int at) {
        List<Source> order = Stream.of(Rows.text(row[at + 1]).split(",", -1))
                .map(Source::valueOf)
                .toList();
        return new EvidenceTerms(
                new EvidenceRule(Choice.valueOf(Rows.text(row[at])), order),
                Optional.ofNullable(row[at + 2]).map(months -> (int) Rows.number(months)));
    }

    static Wording wording(@Nullable Object[] row, int at) {
        return new Wording(Rows.text(row[at]), Rows.text(row[at + 1]));
    }
}
