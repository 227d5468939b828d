package dk.loeft.reporting.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.organisation.UnitId;
import dk.loeft.reporting.CoverageView.Cell;
import dk.loeft.reporting.CoverageView.Kind;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;

/** How many people of each unit should hold which certificate, and do: one statement, however many there are. */
@Dependent
class CoverageRepository {
    private static final String SUMS =
            "SELECT u.id, u.name, k.id, k.title, SUM(g.required), SUM(g.valid), SUM(g.overdue) FROM (";

    /** Counted by the units that people work in, by their keys: paths are compared for the sums alone. */
    private static final String GROUPS =
            "SELECT STRAIGHT_JOIN d.unit_id, s.kind_id, COUNT(*) AS required, SUM(s.valid) AS valid,"
                    + " SUM(COALESCE(s.due < ?, FALSE)) AS overdue FROM person_directory d"
                    + " JOIN certification_directory s ON s.person_id = d.id WHERE s.required AND ";

    private static final String UNITS = " GROUP BY d.unit_id, s.kind_id) g"
            + " JOIN certificate_kind_directory k ON k.id = g.kind_id"
            + " LEFT JOIN unit_directory o ON o.id = g.unit_id LEFT JOIN unit_directory u ON ";

    private final EntityManager manager;

    @Inject
    CoverageRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * A unit and a kind.
     *
     * @param unit absent: those in none of the units
     */
    record Found(Optional<UnitId> unit, String name, Kind kind, Cell cell) {}

    /** @param units which units the people are counted by, a condition over {@code unit_directory u} */
    List<Found> of(Reached reached, SqlPart units) {
        return SqlPart.of(SUMS + GROUPS, reached.today())
                .then(reached.people())
                .then(UNITS)
                .then(units)
                .then(" AND o.path LIKE CONCAT(u.path, '%')")
                .then(" GROUP BY u.id, u.name, k.id, k.title ORDER BY u.id IS NULL DESC, u.name, u.id, k.title, k.id")
                .query()
                .rows(manager)
                .map(row -> new Found(
                        Optional.ofNullable(row[0]).map(key -> new UnitId(Rows.number(key))),
                        Rows.text(row[1]),
                        new Kind(new CertificateKindId(Rows.number(row[2])), Rows.text(row[3])),
                        new Cell(Rows.number(row[4]), Rows.number(row[5]), Rows.number(row[6]))))
                .toList();
    }
}
