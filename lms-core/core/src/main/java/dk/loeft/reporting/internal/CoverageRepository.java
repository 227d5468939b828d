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
    private static final String SELECT =
            "SELECT u.id, u.name, k.id, k.title, COUNT(*), SUM(s.valid), SUM(COALESCE(s.due < ?, FALSE))"
                    + " FROM certification_directory s JOIN person_directory d ON d.id = s.person_id"
                    + " JOIN certificate_kind_directory k ON k.id = s.kind_id LEFT JOIN unit_directory u ON ";

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
        return SqlPart.of(SELECT, reached.today())
                .then(units)
                .then(" AND d.unit_path LIKE CONCAT(u.path, '%') WHERE s.required AND ")
                .then(reached.people())
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
