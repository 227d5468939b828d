package dk.loeft.reporting.internal;

import dk.loeft.organisation.UnitId;
import dk.loeft.reporting.TeamFigures;
import dk.loeft.reporting.TeamUnit;
import dk.loeft.reporting.TeamView;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The units a leader leads, and how many people in each need something: a statement each. */
@Dependent
class TeamUnitRepository {
    private static final String FIGURES =
            "SELECT u.id, u.name, COUNT(*), SUM(t.overdue > 0 OR t.soon > 0 OR t.expiring > 0),"
                    + " SUM(t.overdue > 0), SUM(t.expiring > 0), SUM(t.gaps > 0) FROM ";

    private static final String BY_UNIT = " AND t.unit_path LIKE CONCAT(u.path, '%') GROUP BY u.id, u.name"
            + " ORDER BY u.id IS NULL DESC, u.name, u.id";

    private static final String PLACE = "SELECT u.id, u.name, u.path FROM unit_directory u WHERE (";

    private final EntityManager manager;

    @Inject
    TeamUnitRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** A unit with its path. */
    record Place(UnitId unit, String name, String path) {
        TeamView.Step step() {
            return new TeamView.Step(unit, name);
        }
    }

    /** From the topmost unit that is led down to this one; empty if it is not led. */
    List<Place> trail(UnitId unit, Reached reached) {
        return places(SqlPart.of(PLACE)
                .then(reached.below("u.path"))
                .then(
                        ") AND (SELECT n.path FROM unit_directory n WHERE n.id = ?) LIKE CONCAT(u.path, '%') ORDER BY u.depth",
                        unit.value()));
    }

    /** The topmost units that are led, by name. */
    List<Place> tops(Reached reached) {
        return places(SqlPart.of(PLACE).then(reached.tops()).then(") ORDER BY u.name, u.id"));
    }

    /** All units within reach, each before those below it. */
    List<Place> all(Reached reached) {
        return places(SqlPart.of(PLACE).then(reached.below("u.path")).then(") ORDER BY u.path"));
    }

    /** The figures of the units right below one, and of those who work in it and in none below. */
    List<TeamUnit> figuresBelow(long unit, Reached reached) {
        return figures(SqlPart.of("u.parent_id = ?", unit), reached);
    }

    /** The figures of these units. */
    List<TeamUnit> figuresOf(List<Place> units, Reached reached) {
        List<Object> keys =
                units.stream().map(place -> (Object) place.unit().value()).toList();
        return figures(
                new SqlPart("u.id IN (" + String.join(",", Collections.nCopies(keys.size(), "?")) + ")", keys),
                reached);
    }

    private List<TeamUnit> figures(SqlPart units, Reached reached) {
        return SqlPart.of(FIGURES)
                .then(MemberSql.of(reached))
                .then(" t LEFT JOIN unit_directory u ON ")
                .then(units)
                .then(BY_UNIT)
                .query()
                .rows(manager)
                .map(TeamUnitRepository::unit)
                .toList();
    }

    private List<Place> places(SqlPart query) {
        Stream<@Nullable Object[]> rows = query.query().rows(manager);
        return rows.map(row -> new Place(new UnitId(Rows.number(row[0])), Rows.text(row[1]), Rows.text(row[2])))
                .toList();
    }

    private static TeamUnit unit(@Nullable Object[] row) {
        return new TeamUnit(
                Optional.ofNullable(row[0]).map(key -> new UnitId(Rows.number(key))),
                Rows.text(row[1]),
                new TeamFigures(
                        Rows.number(row[2]),
                        Rows.number(row[3]),
                        Rows.number(row[4]),
                        Rows.number(row[5]),
                        Rows.number(row[6])));
    }
}
