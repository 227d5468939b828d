package dk.loeft.competence.internal;

import dk.loeft.attachment.internal.RealAttachments;
import dk.loeft.competence.Competence;
import dk.loeft.competence.CompetenceEvidence;
import dk.loeft.competence.CompetenceId;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.Proofs;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.util.Map;
import java.util.stream.Collectors;

/** Competences over the real database, for the tests of other capabilities. */
public final class RealCompetences {
    private RealCompetences() {}

    /** The competences of a small framework with the levels 1 and 2, by their codes {@code A.1}, {@code A.2} and {@code B.1}. */
    public static Map<String, CompetenceId> small(RealDatabase database) {
        FrameworkId framework = new Bookcase(database).take(Bookcase.SMALL);
        return new Bookcase(database)
                .ask(frameworks -> frameworks.competences(framework)).stream()
                        .collect(Collectors.toMap(Competence::code, Competence::id));
    }

    /** Proof as the reader sees it, each use case checked. */
    public static Proofs proofs(EntityManager manager, CurrentActor reader, Event<UseCaseDone> done, Clock clock) {
        EvidenceBook book = new EvidenceBook(new EvidenceRepository(manager), clock);
        ProofsService service = new ProofsService(
                new ProofRepository(manager),
                new Team(new TeamRepository(manager), reader, clock),
                new Rating(new StandingRepository(manager), book, clock),
                RealAttachments.parts(manager, reader, clock),
                new ProofNews(new ProofRepository(manager), new RecordedEvents<>(), new RecordedEvents<>()),
                clock);
        return new CheckedCalls(reader, done, clock).to(Proofs.class, service);
    }

    public static CompetenceEvidence evidence(EntityManager manager, Clock clock) {
        return new CompetenceEvidenceService(new EvidenceBook(new EvidenceRepository(manager), clock));
    }
}
