package dk.loeft.learning.internal;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseStep;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;

/** Writes down who did what with a course. */
@Dependent
class CourseSteps {
    private final StepRepository steps;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    CourseSteps(StepRepository steps, CurrentActor current, Clock clock) {
        this.steps = steps;
        this.current = current;
        this.clock = clock;
    }

    void took(CourseStep step, CourseId course, int version, String comment) {
        steps.add(step, course, version, who(), clock.instant(), comment);
    }

    Optional<PersonId> who() {
        return current.author();
    }
}
