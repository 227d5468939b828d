package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackDecision;
import dk.loeft.learning.TrackDecisions;
import dk.loeft.learning.TrackGroups;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackPlanId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.internal.tracks.MoveRepository.Line;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Sha256;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Makes plans for those on older versions of a track, does what they say, and takes it back. */
@Dependent
class Moving {
    private final TrackRepository tracks;

    private final MoveRepository moves;

    private final Outlook outlook;

    private final Reckoning reckoning;

    private final Clock clock;

    @Inject
    Moving(TrackRepository tracks, MoveRepository moves, Outlook outlook, Reckoning reckoning, Clock clock) {
        this.tracks = tracks;
        this.moves = moves;
        this.outlook = outlook;
        this.reckoning = reckoning;
        this.clock = clock;
    }

    TrackGroups groups(TrackId id) {
        Track track = tracks.get(id);
        Optional<TrackVersionId> to = published(track);
        if (to.isEmpty()) {
            return new TrackGroups(0, 0, 0, 0);
        }
        List<Long> counts = moves.counts(id, to.get(), LocalDay.today(clock));
        return new TrackGroups(tracks.version(to.get().value()).number(), counts.get(0), counts.get(1), counts.get(2));
    }

    TrackPlanId plan(TrackId id, TrackDecisions decisions, Optional<PersonId> who) {
        Track track = tracks.lock(id);
        TrackVersionId to = published(track)
                .orElseThrow(() -> new RefusedException(
                        "learning.plan.not-published",
                        tracks.newest(id).orElseThrow().title().da()));
        List<Line> lines = outlook.lines(id, to, moves.behind(id, to, LocalDay.today(clock)));
        if (lines.isEmpty()) {
            throw new RefusedException(
                    "learning.plan.nobody", tracks.version(to.value()).title().da());
        }
        Map<PersonId, TrackDecision> decided = new HashMap<>();
        lines.forEach(line -> decided.put(line.behind().person(), decisions.of(line.stage())));
        moves.dropOpen(id);
        MovePlan plan = moves.add(new MovePlan(id, to, decisions, who, clock.instant()));
        moves.write(plan.id(), lines, decided);
        plan.says(fingerprint(to, lines, decided));
        return plan.id();
    }

    void except(TrackPlanId id, PersonId person, TrackDecision decision) {
        MovePlan plan = moves.lock(id);
        plan.checkOpen();
        moves.except(id, person, decision);
        plan.says(fingerprint(plan.toVersion(), moves.lines(id), moves.decisions(id)));
    }

    void run(TrackPlanId id, String seen, Optional<PersonId> who) {
        MovePlan plan = moves.lock(id);
        plan.checkOpen();
        plan.checkSeen(seen);
        if (!published(tracks.get(plan.track())).equals(Optional.of(plan.toVersion()))) {
            throw new RefusedException("learning.plan.outdated");
        }
        Map<PersonId, TrackDecision> decided = moves.decisions(id);
        // Enrolments in courses come first, as everywhere: nobody completes one while the plan is compared with how
        // things are.
        reckoning.hold(decided.keySet(), versions(plan));
        List<Line> lines = outlook.held(
                plan.track(), plan.toVersion(), moves.hold(plan.track(), plan.toVersion(), LocalDay.today(clock)));
        if (!fingerprint(plan.toVersion(), lines, decided).equals(seen)) {
            throw new RefusedException("learning.plan.changed");
        }
        Instant now = clock.instant();
        plan.run(who, now);
        moves.move(plan);
        reckoning.look(MoveRepository.those(plan, "MOVED"), now);
    }

    void undo(TrackPlanId id, Optional<PersonId> who) {
        MovePlan plan = moves.lock(id);
        Instant now = clock.instant();
        plan.undo(who, now);
        reckoning.hold(moves.decisions(id).keySet(), versions(plan));
        moves.undo(plan);
        reckoning.look(MoveRepository.those(plan, "UNDONE"), now);
    }

    /** The versions that the plan is about. */
    private List<TrackVersionId> versions(MovePlan plan) {
        List<TrackVersionId> versions = new ArrayList<>();
        versions.add(plan.toVersion());
        moves.lines(plan.id()).stream()
                .map(line -> line.behind().from())
                .distinct()
                .forEach(versions::add);
        return versions;
    }

    private static Optional<TrackVersionId> published(Track track) {
        return track.isPublished() ? track.publishedVersion().map(TrackVersionId::new) : Optional.empty();
    }

    /** A sum over all that a plan says. Whoever is not decided upon makes it another one. */
    private static String fingerprint(TrackVersionId to, List<Line> lines, Map<PersonId, TrackDecision> decided) {
        return Sha256.hex(lines.stream()
                .sorted(Comparator.comparingLong(line -> line.behind().person().value()))
                .map(line -> line.behind().person().value() + ":"
                        + line.behind().from().value() + ":" + line.behind().percent() + ":" + line.moved() + ":"
                        + line.waived() + ":" + line.dropped() + ":"
                        + decided.get(line.behind().person()))
                .collect(Collectors.joining(";", to.value() + "|", "")));
    }
}
