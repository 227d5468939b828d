package dk.loeft.external.internal;

import dk.loeft.attachment.internal.RealAttachments;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningDecided;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.internal.CheckedCalls;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityManager;
import java.time.Clock;

/** Learning taken elsewhere over the real database, each use case checked. */
public final class RealExternal {
    private RealExternal() {}

    public static ExternalLearning learning(
            EntityManager manager,
            CurrentActor reader,
            Event<UseCaseDone> done,
            Event<ExternalLearningDecided> decided,
            Clock clock) {
        ExternalLearningService service = new ExternalLearningService(
                new ExternalRepository(manager),
                new Documented(RealAttachments.parts(manager, reader, clock)),
                reader,
                decided,
                clock);
        return new CheckedCalls(reader, done, clock).to(ExternalLearning.class, service);
    }
}
