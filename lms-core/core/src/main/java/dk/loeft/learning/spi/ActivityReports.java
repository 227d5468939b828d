package dk.loeft.learning.spi;

import dk.loeft.learning.LearningState;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.Requires;

/** Where providers report what happened. The same report twice changes nothing the second time. */
public interface ActivityReports {
    /**
     * Writes down where an attempt stands. A completed attempt stays completed: a later report may better its score, never
     * take the completion back.
     *
     * @return the state of the enrolment afterwards
     */
    @Requires(value = Permission.TRACK, audited = false)
    LearningState report(ActivityReport report);
}
