package dk.loeft.xapi.internal.statements;

import dk.loeft.organisation.Actor;
import dk.loeft.testing.RealDatabase;
import dk.loeft.xapi.Lrs;
import dk.loeft.xapi.spi.LaunchStatements;
import jakarta.persistence.EntityManager;

/** The learning record store within a transaction of somebody else, as content standards meet it. */
public final class LrsWithin {
    private LrsWithin() {}

    public static Lrs of(RealDatabase database, EntityManager manager, Actor actor, LaunchStatements... standards) {
        return new LrsDesk(database, actor, standards).within(manager);
    }
}
