package dk.loeft.content.internal.cmi5;

import dk.loeft.content.engine.cmi5.Satisfaction;
import dk.loeft.content.internal.cmi5.LmsStatements.About;
import dk.loeft.content.internal.cmi5.LmsStatements.Of;
import dk.loeft.content.internal.cmi5.UnitTable.Entry;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.ActivityReports;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;

/**
 * What follows when something of a registration became known: "satisfied" statements for blocks and course, inner ones before
 * outer ones (9.3.9), and the report to learning. The caller has locked the registration.
 */
@Dependent
class Settlement {
    private final Courses courses;

    private final LmsStatements statements;

    private final ActivityReports learning;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    Settlement(Courses courses, LmsStatements statements, ActivityReports learning, CurrentActor current, Clock clock) {
        this.courses = courses;
        this.statements = statements;
        this.learning = learning;
        this.current = current;
        this.clock = clock;
    }

    /**
     * Makes the statements that are due, and reports.
     *
     * @param of the session whose statement made it so, or one of its own (9.3.9)
     * @return what learning made of it
     */
    LearningState settle(Cmi5Registration registration, Of of) {
        UnitTable table = courses.table(registration);
        Satisfaction.Result satisfied = table.satisfaction();
        satisfied.units().forEach(index -> courses.satisfy(registration, table.entry(index)));
        for (int index : satisfied.blocks()) {
            Entry block = table.entry(index);
            if (courses.satisfy(registration, block)) {
                statements.satisfied(of, courses.about(block));
            }
        }
        if (satisfied.course() && !registration.satisfied()) {
            registration.satisfy(clock.instant());
            About course = courses.about(registration);
            statements.satisfied(of, course);
        }
        ActivityReport report = table.standing(registration.attempt(), clock.instant(), registration.satisfied());
        return current.as(Actor.system(), () -> learning.report(report));
    }
}
