package dk.loeft.organisation.internal;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Organisation;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;
import java.time.Instant;

/** The real organisation, for the tests of capabilities that ask it. */
public final class RealOrganisation {
    private RealOrganisation() {}

    public static Organisation over(RealDatabase database, EntityManager manager) {
        return new House(database).organisation(manager);
    }

    /** Who people are at that moment. */
    public static Accounts accounts(RealDatabase database, EntityManager manager, Instant now) {
        return new House(database).at(now).accounts(manager);
    }
}
