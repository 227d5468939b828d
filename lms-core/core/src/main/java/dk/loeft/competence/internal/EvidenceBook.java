package dk.loeft.competence.internal;

import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceId;
import dk.loeft.competence.EvidenceInput;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Keeps evidence. */
@Dependent
class EvidenceBook {
    static final int MAX_NOTE = 1000;

    private final EvidenceRepository evidence;

    private final Clock clock;

    @Inject
    EvidenceBook(EvidenceRepository evidence, Clock clock) {
        this.evidence = evidence;
        this.clock = clock;
    }

    EvidenceId add(EvidenceInput input, Optional<Assessor> assessor) {
        demand(input);
        return evidence.add(stored(input, assessor));
    }

    /** Refuses what cannot be kept as evidence. */
    void demand(EvidenceInput input) {
        demand(input.competence(), input.level());
        if (input.note().length() > MAX_NOTE) {
            throw new RefusedException("competence.evidence.note", MAX_NOTE);
        }
        if (input.expiresOn().filter(last -> last.isBefore(input.givenOn())).isPresent()) {
            throw new RefusedException("competence.evidence.expires", input.givenOn());
        }
    }

    /** Adds what somebody rated, whose levels were looked at before. */
    void addAll(List<EvidenceInput> ratings, Optional<Assessor> assessor) {
        evidence.addAll(ratings.stream().map(rating -> stored(rating, assessor)).toList());
    }

    private StoredEvidence stored(EvidenceInput input, Optional<Assessor> assessor) {
        return new StoredEvidence(input, assessor, clock.instant());
    }

    void addOnce(EvidenceInput input) {
        if (!evidence.given(input.reference(), input.competence())) {
            add(input, Optional.empty());
        }
    }

    void withdraw(String reference, LocalDate on) {
        evidence.withdraw(reference, on);
    }

    Optional<StoredEvidence> lock(EvidenceId id) {
        return evidence.lock(id);
    }

    void demand(CompetenceId competence, int level) {
        if (!evidence.has(competence, level)) {
            throw new RefusedException("competence.evidence.level", level);
        }
    }
}
