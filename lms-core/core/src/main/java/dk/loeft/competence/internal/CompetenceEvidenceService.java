package dk.loeft.competence.internal;

import dk.loeft.competence.CompetenceEvidence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.EvidenceInput;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;

@UseCases
@Transactional
@ApplicationScoped
class CompetenceEvidenceService implements CompetenceEvidence {
    private final EvidenceBook book;

    @Inject
    CompetenceEvidenceService(EvidenceBook book) {
        this.book = book;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CompetenceEvidenceService() {
        this(null);
    }

    @Override
    public void record(EvidenceInput input) {
        book.addOnce(input);
    }

    @Override
    public void withdraw(String reference, LocalDate on) {
        book.withdraw(reference, on);
    }

    @Override
    public void demand(CompetenceId competence, int level) {
        book.demand(competence, level);
    }
}
