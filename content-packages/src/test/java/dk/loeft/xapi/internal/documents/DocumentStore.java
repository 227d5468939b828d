package dk.loeft.xapi.internal.documents;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.xapi.LaunchStates;
import dk.loeft.xapi.LrsProfiles;
import dk.loeft.xapi.LrsStates;
import dk.loeft.xapi.internal.access.LaunchDesk;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.ZoneOffset;

/** Documents over the entity manager of a running transaction, for tests of content standards. */
public final class DocumentStore {
    private DocumentStore() {}

    public static LrsStates states(EntityManager manager, CurrentActor current, LaunchStatements... standards) {
        return new StatesService(documents(manager), LaunchDesk.gate(manager, current, standards));
    }

    public static LrsProfiles profiles(EntityManager manager, CurrentActor current, LaunchStatements... standards) {
        return new ProfilesService(documents(manager), LaunchDesk.gate(manager, current, standards));
    }

    public static LaunchStates carried(EntityManager manager) {
        return new LaunchStatesService(new DocumentRepository(manager), Clock.fixed(LaunchDesk.NOW, ZoneOffset.UTC));
    }

    private static Documents documents(EntityManager manager) {
        return new Documents(new DocumentRepository(manager), Clock.fixed(LaunchDesk.NOW, ZoneOffset.UTC));
    }
}
