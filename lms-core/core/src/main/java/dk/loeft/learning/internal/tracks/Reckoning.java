package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackCompleted;
import dk.loeft.learning.TrackCompletionWithdrawn;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.engine.TrackProgress;
import dk.loeft.learning.internal.tracks.StandingRepository.Change;
import dk.loeft.learning.internal.tracks.StandingRepository.Standing;
import dk.loeft.learning.internal.tracks.StandingRepository.Waived;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/** Looks anew at how people stand in tracks, in a number of statements that depends neither on the people nor on the tracks. */
@Dependent
class Reckoning {
    private final StandingRepository standings;

    private final StructureRepository structures;

    private final Event<TrackCompleted> completed;

    private final Event<TrackCompletionWithdrawn> withdrawn;

    @Inject
    Reckoning(
            StandingRepository standings,
            StructureRepository structures,
            Event<TrackCompleted> completed,
            Event<TrackCompletionWithdrawn> withdrawn) {
        this.standings = standings;
        this.structures = structures;
        this.completed = completed;
        this.withdrawn = withdrawn;
    }

    /** Nobody of them completes a course of those versions until the end of the transaction: to be called before people come in. */
    void hold(Collection<PersonId> people, Collection<TrackVersionId> versions) {
        standings.completed(people, structures.of(versions).courses());
    }

    /** Looks at those whom a condition over {@code track_enrolment e} names, who have just come in, or to another version. */
    void look(SqlPart condition, Instant now) {
        look(condition, now, standings::completed);
    }

    /**
     * Looks at those whom a condition over {@code track_enrolment e} names once a course of theirs was completed or taken back. It
     * waits for nobody who is completing another one: whoever does so looks at the same places in tracks, one after the other, and
     * so the last one sees what all have committed. Were they to wait for each other's courses, they would wait for ever.
     */
    void follow(SqlPart condition, Instant now) {
        look(condition, now, standings::done);
    }

    private void look(
            SqlPart condition,
            Instant now,
            BiFunction<Collection<PersonId>, Collection<Long>, Map<PersonId, Set<Long>>> completions) {
        List<Standing> all = standings.hold(condition);
        if (all.isEmpty()) {
            return;
        }
        List<PersonId> people = all.stream().map(Standing::person).toList();
        Structures loaded =
                structures.of(all.stream().map(Standing::version).distinct().toList());
        Map<PersonId, Set<Long>> done = completions.apply(people, loaded.courses());
        Map<Waived, Set<Long>> waived = standings.waived(people);
        write(
                all.stream()
                        .map(each -> change(each, loaded, done, waived))
                        .filter(Reckoning::changes)
                        .toList(),
                now);
    }

    private static Change change(
            Standing each, Structures loaded, Map<PersonId, Set<Long>> done, Map<Waived, Set<Long>> waived) {
        TrackProgress progress = TrackProgress.of(
                loaded.of(each.version()),
                done.getOrDefault(each.person(), Set.of()),
                waived.getOrDefault(new Waived(each.person(), each.track()), Set.of()));
        return new Change(each, progress.percent(), progress.completed());
    }

    private static boolean changes(Change change) {
        return change.percent() != change.before().percent()
                || change.completed() != change.before().completed();
    }

    private void write(List<Change> changes, Instant now) {
        if (changes.isEmpty()) {
            return;
        }
        standings.write(changes, now);
        List<Change> finished = changes.stream().filter(Change::finishes).toList();
        if (!finished.isEmpty()) {
            standings.keep(finished, now);
            finished.forEach(each -> completed.fire(new TrackCompleted(
                    each.before().person(), each.before().track(), each.before().version(), now)));
        }
        List<Change> undone = changes.stream().filter(Change::undoes).toList();
        if (!undone.isEmpty()) {
            standings.withdraw(undone, now);
            undone.forEach(each -> withdrawn.fire(new TrackCompletionWithdrawn(
                    each.before().person(), each.before().track(), now)));
        }
    }
}
