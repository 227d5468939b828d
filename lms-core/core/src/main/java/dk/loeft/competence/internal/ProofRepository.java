package dk.loeft.competence.internal;

import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.HandedInProof;
import dk.loeft.competence.Proof;
import dk.loeft.competence.ProofId;
import dk.loeft.competence.ProofState;
import dk.loeft.competence.Proofs;
import dk.loeft.competence.Wording;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Proof that people handed in. */
@Dependent
class ProofRepository {
    private static final String HANDED_IN = """
            SELECT r.id, r.person_id, d.name, i.id, i.framework_id, i.code, i.title_da, i.title_en, i.description_da,
                i.description_en, r.level, r.given_on, r.expires_on, r.note, l.title_da, l.title_en, r.handed_in_at, r.state,
                b.name, r.decided_at, r.reason
            FROM competence_proof r JOIN person_directory d ON d.id = r.person_id
                JOIN competence_item i ON i.id = r.item_id
                LEFT JOIN competence_level l ON l.framework_id = i.framework_id AND l.number = r.level
                LEFT JOIN person_directory b ON b.id = r.decided_by""";

    private final EntityManager manager;

    @Inject
    ProofRepository(EntityManager manager) {
        this.manager = manager;
    }

    /** Adds it and gives it its key. */
    ProofId add(StoredProof proof) {
        manager.persist(proof);
        manager.flush();
        return proof.id();
    }

    /** Of two who decide the second one finds it decided. */
    Optional<StoredProof> lock(ProofId id) {
        return Optional.ofNullable(manager.find(StoredProof.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    /** Whose it is. */
    Optional<PersonId> owner(ProofId id) {
        return Optional.ofNullable(manager.find(StoredProof.class, id.value())).map(StoredProof::person);
    }

    List<HandedInProof> of(PersonId person) {
        return new SqlQuery(HANDED_IN)
                .and("r.person_id = ?", person.value())
                .and("r.state <> ?", ProofState.TAKEN_BACK.name())
                .then("ORDER BY r.id DESC")
                .rows(manager, PageRequest.first(Proofs.MOST))
                .map(ProofRepository::handedIn)
                .toList();
    }

    /** What waits from people who work here within the scope, but for the leader's own. */
    List<HandedInProof> waiting(PersonId leader, Scope scope, LocalDate today) {
        return new SqlQuery(HANDED_IN)
                .and("r.state = ?", ProofState.WAITING.name())
                .and("r.person_id <> ?", leader.value())
                .and("d.left_on IS NULL OR d.left_on > ?", today)
                .within("d.unit_path", scope.unitPaths())
                .then("ORDER BY r.id")
                .rows(manager, PageRequest.first(Proofs.MOST))
                .map(ProofRepository::handedIn)
                .toList();
    }

    /** What a competence is called. */
    Wording title(CompetenceId competence) {
        return new SqlQuery("SELECT i.title_da, i.title_en FROM competence_item i")
                .and("i.id = ?", competence.value())
                .rows(manager)
                .map(row -> FrameworkListRepository.wording(row, 0))
                .findFirst()
                .orElse(Wording.NONE);
    }

    private static HandedInProof handedIn(@Nullable Object[] row) {
        CompetenceId competence = new CompetenceId(Rows.number(row[3]));
        return new HandedInProof(
                new ProofId(Rows.number(row[0])),
                new PersonId(Rows.number(row[1])),
                Rows.text(row[2]),
                new Competence(
                        competence,
                        new FrameworkId(Rows.number(row[4])),
                        Rows.text(row[5]),
                        FrameworkListRepository.wording(row, 6),
                        FrameworkListRepository.wording(row, 8)),
                new Proof(
                        competence,
                        (int) Rows.number(row[10]),
                        Rows.day(row[11]).orElseThrow(),
                        Rows.day(row[12]),
                        Rows.text(row[13])),
                FrameworkListRepository.wording(row, 14),
                Rows.moment(row[16]).orElse(Instant.EPOCH),
                ProofState.valueOf(Rows.text(row[17])),
                Rows.text(row[18]),
                Rows.moment(row[19]),
                Rows.text(row[20]),
                List.of());
    }
}
