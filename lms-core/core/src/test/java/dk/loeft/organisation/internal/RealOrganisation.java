package dk.loeft.organisation.internal;

import dk.loeft.organisation.Organisation;
import dk.loeft.testing.RealDatabase;
import jakarta.persistence.EntityManager;

/** The real organisation, for the tests of capabilities that ask it. */
public final class RealOrganisation {
    private RealOrganisation() {}

    public static Organisation over(RealDatabase database, EntityManager manager) {
        return new House(database).organisation(manager);
    }
}
