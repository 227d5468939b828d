package dk.loeft.content.internal.sequenced;

import dk.loeft.content.engine.scorm2004.course.Learner;
import dk.loeft.content.engine.scorm2004.course.SharedData;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.sequenced.SequencedCourses.Structure;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Lays out what a request needs of an attempt: its row, its course, its learner, and what that person's courses share. */
@Dependent
class SequencedDesk {
    private final SequencedRepository attempts;

    private final SequencedCourses courses;

    private final SharedProgress shared;

    private final Launches launches;

    private final Clock clock;

    @Inject
    SequencedDesk(
            SequencedRepository attempts,
            SequencedCourses courses,
            SharedProgress shared,
            Launches launches,
            Clock clock) {
        this.attempts = attempts;
        this.courses = courses;
        this.shared = shared;
        this.launches = launches;
        this.clock = clock;
    }

    /** A course on the desk; {@link #put} brings it back. */
    record Laid(CourseRun run, SequencedAttempt row, Structure structure, PersonId person, SharedData before) {}

    Laid lay(SequencedAttempt row, String reference, PersonId person) {
        Structure structure = courses.structure(reference);
        SharedData before = shared.load(person, structure);
        CourseRun run = new CourseRun(structure, row, learner(person, LaunchMode.NORMAL), before);
        return new Laid(run, row, structure, person, before);
    }

    /** Keeps what the person's other courses are to know. */
    void put(Laid laid) {
        shared.save(laid.person(), laid.before(), laid.run().shared(laid.before()));
    }

    /** The course as it is only looked at. */
    FreeWalk walk(Opened launch, String reference, List<StoredItem> items) {
        Optional<Laid> taken = launch.mode() == LaunchMode.REVIEW
                ? attempts.find(launch.attempt()).map(row -> lay(row, reference, launch.person()))
                : Optional.empty();
        return new FreeWalk(
                reference,
                items,
                learner(launch.person(), launch.mode()),
                taken.map(laid -> laid.run().now()),
                taken.map(laid -> laid.run().statuses()).orElse(Map.of()));
    }

    private Learner learner(PersonId person, LaunchMode mode) {
        Launches.Learner found = launches.learner(person);
        // The key alone: a package has no need of a number that says who somebody is elsewhere.
        return new Learner(
                "person-" + person.value(),
                found.familyName() + ", " + found.givenName(),
                mode.name().toLowerCase(Locale.ROOT),
                mode == LaunchMode.NORMAL);
    }

    /** The table of contents as an attempt stands; absent before it was begun. */
    Optional<Outline> outline(String reference, AttemptId attempt) {
        return attempts.find(attempt).filter(row -> row.state().isPresent()).map(row -> {
            Structure structure = courses.structure(reference);
            // who it is makes no difference to what is shown
            Learner nobody = Learner.forCredit("", "");
            SharedData known = attempts.learner(attempt)
                    .map(person -> shared.load(person, structure))
                    .orElse(SharedData.NONE);
            return new CourseRun(structure, row, nobody, known).outline();
        });
    }

    /** Makes the attempt's row, and remembers what the next launch is to begin with. */
    void prepare(AttemptId attempt, Optional<String> wanted) {
        SequencedAttempt row =
                attempts.lock(attempt).orElseGet(() -> attempts.add(new SequencedAttempt(attempt, clock.instant())));
        row.want(wanted);
    }

    /** The attempt's row, held until the end of the transaction. */
    Optional<SequencedAttempt> lock(AttemptId attempt) {
        return attempts.lock(attempt);
    }
}
