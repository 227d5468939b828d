package dk.loeft.learning.internal;

import dk.loeft.learning.EnrolmentId;
import dk.loeft.shared.SqlQuery;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import java.time.Year;

/** How long people spent on their courses. */
@Dependent
class TimeRepository {
    private final EntityManager manager;

    @Inject
    TimeRepository(EntityManager manager) {
        this.manager = manager;
    }

    /**
     * So much more was spent in that year, or less by a correction; nothing is written where it is none. Whoever calls holds the
     * enrolment.
     */
    void add(EnrolmentId enrolment, Year year, long seconds) {
        if (seconds != 0) {
            new SqlQuery(
                            "INSERT INTO enrolment_time (enrolment_id, year, seconds) VALUES (?, ?, ?)"
                                    + " ON DUPLICATE KEY UPDATE seconds = GREATEST(0, seconds + VALUES(seconds))",
                            enrolment.value(),
                            year.getValue(),
                            seconds)
                    .on(manager)
                    .executeUpdate();
        }
    }
}
