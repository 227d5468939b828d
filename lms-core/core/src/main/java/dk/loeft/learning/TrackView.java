package dk.loeft.learning;

import dk.loeft.learning.engine.ItemProgress;
import dk.loeft.learning.engine.SetProgress;
import dk.loeft.learning.engine.SetRule;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A track as a learner opens it: the path, and how far the learner is.
 *
 * @param track key
 * @param title in the reader's language
 * @param summary one or two sentences
 * @param version the number of the version: that of the reader, else the published one
 * @param open whether somebody can begin it
 * @param inOrder whether its sets are taken in order
 * @param mine the reader's own place in it, absent if not in it
 * @param percent how much of it the reader has done by courses alone, in it or not
 * @param next the course to take now, absent if nothing is left
 * @param sets the steps in order
 * @param waived the courses that count as done for the reader here, with the reason
 */
public record TrackView(
        TrackId track,
        String title,
        String summary,
        int version,
        boolean open,
        boolean inOrder,
        Optional<MyTrack> mine,
        int percent,
        Optional<Course> next,
        List<Step> sets,
        List<TrackWaiver> waived) {
    public TrackView {
        sets = List.copyOf(sets);
        waived = List.copyOf(waived);
    }

    /** How many milestones there are. */
    public long milestones() {
        return sets.stream().filter(set -> !set.milestone().isEmpty()).count();
    }

    /** How many milestones are reached. */
    public long milestonesReached() {
        return sets.stream().filter(Step::milestoneReached).count();
    }

    /**
     * A course on the path.
     *
     * @param course key
     * @param title in the language that the reader takes it in
     * @param minutes how long it takes, 0 if unknown
     * @param state how far the reader is, absent if not enrolled
     * @param closed whether it was retired, so that nobody can begin it
     */
    public record Course(CourseId course, String title, int minutes, Optional<LearningState> state, boolean closed) {
        /** Whether the reader can neither begin it nor go on with it. */
        public boolean unreachable() {
            return closed && state.isEmpty();
        }
    }

    /**
     * A set.
     *
     * @param place counted from 1
     * @param title in the reader's language
     * @param rule when it is complete
     * @param asked how many items or points are asked for
     * @param earned how many are there
     * @param optional whether the track is complete without it
     * @param ordered whether its items open one after the other
     * @param state how it stands
     * @param percent how much of it is done
     * @param waitsFor the title of the set that comes first, if it is locked
     * @param milestone the name of the milestone that it reaches, empty if none
     * @param milestoneReached whether that is reached
     * @param items what it asks for
     */
    public record Step(
            int place,
            String title,
            SetRule rule,
            int asked,
            int earned,
            boolean optional,
            boolean ordered,
            SetProgress.State state,
            int percent,
            Optional<String> waitsFor,
            String milestone,
            boolean milestoneReached,
            List<Item> items) {
        public Step {
            items = List.copyOf(items);
        }
    }

    /**
     * An item: a course, or another track with the courses inside it.
     *
     * @param title its title
     * @param course the course, absent for a track
     * @param track the track, absent for a course
     * @param credits points for it
     * @param state how it stands
     * @param locked whether something else comes first: before the item, or before its set
     * @param percent how much of it is done
     * @param next whether the course to take now is this one, or inside it
     * @param waitsFor the title of what comes first within the set, if that is why it is locked
     * @param inner the steps of the track inside it
     */
    public record Item(
            String title,
            Optional<Course> course,
            Optional<TrackId> track,
            int credits,
            ItemProgress.State state,
            boolean locked,
            int percent,
            boolean next,
            Optional<String> waitsFor,
            List<Step> inner) {
        public Item {
            inner = List.copyOf(inner);
        }

        /** The items inside it on all levels, each course once for each place it has. */
        public List<Item> courses() {
            return inner.stream()
                    .flatMap(step -> step.items().stream())
                    .flatMap(item -> item.course().isPresent() ? Stream.of(item) : item.courses().stream())
                    .toList();
        }
    }
}
