package dk.loeft.content.internal.sequenced;

import dk.loeft.content.engine.scorm2004.course.SharedData;
import dk.loeft.content.engine.scorm2004.sequencing.ObjectiveValues;
import dk.loeft.content.internal.sequenced.SequencedCourses.Structure;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person's courses share (CAM 3.4.1.5): objectives and data stores that are global to the system. */
@Dependent
class SharedProgress {
    private final SequencedRepository attempts;

    private final Clock clock;

    @Inject
    SharedProgress(SequencedRepository attempts, Clock clock) {
        this.attempts = attempts;
        this.clock = clock;
    }

    /** What is shared of that which the course speaks of; nothing where it keeps to itself. */
    SharedData load(PersonId person, Structure course) {
        Map<String, ObjectiveValues> objectives = new LinkedHashMap<>();
        attempts.objectives(person, course.tree().objectivesGlobalToSystem() ? course.objectives() : List.of())
                .forEach((name, standing) -> objectives.put(name, ObjectiveValues.fromMap(StateText.read(standing))));
        Map<String, String> stores =
                attempts.stores(person, course.tree().sharedDataGlobalToSystem() ? course.stores() : List.of());
        return new SharedData(objectives, stores);
    }

    /** Keeps what has changed. */
    void save(PersonId person, SharedData before, SharedData after) {
        after.objectives().forEach((name, values) -> {
            if (!values.equals(before.objectives().get(name))) {
                attempts.putObjective(person, name, StateText.write(values.toMap()), clock.instant());
            }
        });
        after.stores().forEach((name, content) -> {
            if (!content.equals(before.stores().get(name))) {
                attempts.putStore(person, name, content, clock.instant());
            }
        });
    }
}
