package dk.loeft.communication.internal;

import dk.loeft.certification.CertificateId;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.Optional;

/** What notifications name of certificates. */
@Dependent
class CertificateWordingRepository {
    private final EntityManager manager;

    @Inject
    CertificateWordingRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** The title of a certificate that has not expired by that day. */
    Optional<String> titleOfValid(CertificateId certificate, LocalDate day) {
        manager.flush();
        return new SqlQuery("SELECT c.title, c.id FROM certificate_wording c")
                .and("c.id = ?", certificate.value())
                .and("c.expires IS NULL OR c.expires >= ?", day)
                .rows(manager)
                .map(row -> Rows.text(row[0]))
                .findFirst();
    }
}
