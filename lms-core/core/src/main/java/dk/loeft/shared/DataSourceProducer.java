package dk.loeft.shared;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Produces;
import javax.sql.DataSource;

/**
 * Gives work that runs beside requests its connections: outside of a transaction each statement stands for itself, so that
 * no lock is held while somebody outside is waited for.
 */
@Dependent
public class DataSourceProducer {
    @Produces
    @Resource(lookup = "java:app/jdbc/loeft")
    @SuppressWarnings("UnusedVariable") // the container reads it
    private DataSource source;
}
