package dk.loeft.competence.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceId;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Evidence to be added and withdrawn. */
@Dependent
class EvidenceRepository {
    private final EntityManager manager;

    @Inject
    EvidenceRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds it and gives it its key. */
    EvidenceId add(StoredEvidence evidence) {
        manager.persist(evidence);
        manager.flush();
        return evidence.id();
    }

    /** Adds several, whose keys nobody asks for: they are written together at the end. */
    void addAll(List<StoredEvidence> evidence) {
        evidence.forEach(manager::persist);
    }

    /** Of two who withdraw it the second one finds it withdrawn. */
    Optional<StoredEvidence> lock(EvidenceId id) {
        return Optional.ofNullable(manager.find(StoredEvidence.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whether the reference stands behind evidence of that competence that was not withdrawn. */
    boolean given(String reference, CompetenceId competence) {
        return new SqlQuery("SELECT COUNT(*) FROM competence_evidence e")
                        .and("e.reference = ?", reference)
                        .and("e.item_id = ?", competence.value())
                        .and("e.withdrawn_on IS NULL")
                        .number(manager)
                > 0;
    }

    /** Withdraws what rests on the reference or on a part of it, whose reference begins with it and a slash. */
    void withdraw(String reference, LocalDate on) {
        new SqlQuery("UPDATE competence_evidence SET withdrawn_on = ?", on)
                .and("reference = ? OR reference LIKE ?", reference, reference + "/%")
                .and("withdrawn_on IS NULL")
                .on(manager)
                .executeUpdate();
    }

    /** Whether the competence is in use and its framework has that level in use. */
    boolean has(CompetenceId competence, int level) {
        return new SqlQuery("SELECT COUNT(*) FROM competence_directory i"
                                + " JOIN competence_level l ON l.framework_id = i.framework_id")
                        .and("i.id = ?", competence.value())
                        .and("NOT i.retired AND NOT l.retired AND l.number = ?", level)
                        .number(manager)
                > 0;
    }
}
