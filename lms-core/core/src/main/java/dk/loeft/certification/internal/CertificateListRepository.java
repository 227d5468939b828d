package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.certification.CertificateRow;
import dk.loeft.certification.CertificateState;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One certificate with its holder, as HR sees it. */
@Dependent
class CertificateListRepository {
    /** {@link Certificate#stateOn} in the database's words; takes the day four times. */
    private static final String STATE = """
            CASE WHEN c.revoked_on <= ? THEN 'REVOKED'
            WHEN c.expires IS NULL OR c.window_opens > ? THEN 'CERTIFIED'
            WHEN c.expires >= ? THEN 'DUE_FOR_RENEWAL'
            WHEN c.grace_ends >= ? THEN 'EXPIRED' ELSE 'LAPSED' END""";

    private static final String FROM = " FROM certificate c JOIN person_directory d ON d.id = c.person_id";

    private static final String SELECT = "SELECT c.id, c.person_id, d.name, d.staff_number, d.unit_name, k.title,"
            + " c.serial, " + STATE + " AS state, c.valid_from, c.expires" + FROM
            + " JOIN certificate_kind k ON k.id = c.kind_id";

    private final EntityManager manager;

    @Inject
    CertificateListRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** One certificate, the newest or not, if its holder lies within the scope. */
    Optional<CertificateRow> one(CertificateId id, Scope scope, LocalDate today) {
        SqlQuery select = new SqlQuery(SELECT, today, today, today, today)
                .and("c.id = ?", id.value())
                .within("d.unit_path", scope.unitPaths());
        return select.rows(manager).map(column -> row(column, today)).findFirst();
    }

    private static CertificateRow row(@Nullable Object[] column, LocalDate today) {
        Optional<LocalDate> expires = Rows.day(column[9]);
        return new CertificateRow(
                new CertificateId(Rows.number(column[0])),
                new PersonId(Rows.number(column[1])),
                Rows.text(column[2]),
                Rows.text(column[3]),
                Rows.text(column[4]),
                Rows.text(column[5]),
                Rows.text(column[6]),
                CertificateState.valueOf(Rows.text(column[7])),
                Rows.day(column[8]).orElseThrow(),
                expires,
                expires.map(day -> ChronoUnit.DAYS.between(today, day)).orElse(0L));
    }
}
