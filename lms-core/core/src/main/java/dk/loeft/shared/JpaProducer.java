package dk.loeft.shared;

import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/**
 * Gives repositories their {@link EntityManager} through the constructor. It is the container's: it follows the running
 * transaction and may be shared by threads.
 */
@Dependent
public class JpaProducer {
    @Produces
    @PersistenceContext(unitName = "loeft")
    @SuppressWarnings("UnusedVariable") // the container reads it
    private EntityManager manager;
}
