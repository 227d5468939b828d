package dk.loeft.content.internal.sequenced;

import dk.loeft.content.engine.scorm2004.course.Learner;
import dk.loeft.content.engine.scorm2004.course.SharedData;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.internal.sequenced.SequencedCourses.Structure;
import dk.loeft.content.internal.tracking.CarriedItems;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.StructureComparison;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/**
 * Takes attempts along to another package. The state of a sequenced course is one whole: what an activity came to has been rolled up,
 * and rules have been followed for it. So it is carried if the whole tree is the same, its rules included, and not at all
 * otherwise. Titles make no difference, nor does what the pages say.
 */
@Dependent
class SequencedCarrying {
    private final SequencedCourses courses;

    private final SequencedRepository attempts;

    private final CarriedItems items;

    @Inject
    SequencedCarrying(SequencedCourses courses, SequencedRepository attempts, CarriedItems items) {
        this.courses = courses;
        this.attempts = attempts;
        this.items = items;
    }

    StructureComparison compare(String oldReference, String newReference) {
        boolean same = same(
                courses.structure(oldReference).tree(),
                courses.structure(newReference).tree());
        StructureComparison compared = items.compare(oldReference, newReference, pair -> same && pair.sameAddress());
        return compared.same() ? compared : items.compare(oldReference, newReference, pair -> false);
    }

    List<ActivityReport> carry(Carrying carrying) {
        if (!compare(carrying.oldReference(), carrying.newReference()).same()) {
            return List.of();
        }
        attempts.copy(carrying.id());
        Structure structure = courses.structure(carrying.newReference());
        List<ActivityReport> standings = new ArrayList<>();
        // what a person's courses share is in the state as it was seen last; who it is makes no difference to where it
        // stands
        attempts.eachCarried(carrying.id(), row -> {
            CourseRun run = new CourseRun(structure, row, Learner.forCredit("", ""), SharedData.NONE);
            standings.add(CourseResults.standing(run, row, carrying.at()));
        });
        return standings;
    }

    private static boolean same(ActivityTree one, ActivityTree other) {
        return one.objectivesGlobalToSystem() == other.objectivesGlobalToSystem()
                && one.sharedDataGlobalToSystem() == other.sharedDataGlobalToSystem()
                && shape(one.root()).equals(shape(other.root()));
    }

    private static Activity shape(Activity activity) {
        return new Activity(
                activity.identifier(),
                "",
                true,
                activity.content(),
                activity.sequencing(),
                activity.children().stream().map(SequencedCarrying::shape).toList());
    }
}
