package dk.loeft.content.internal.media;

import dk.loeft.content.Commit;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Success;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.ItemProgress.Known;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Adds what players report to what is known. The caller has locked the attempt. */
@Dependent
class MediaReports {
    private final ItemProgress progress;

    private final Launches launches;

    private final Clock clock;

    @Inject
    MediaReports(ItemProgress progress, Launches launches, Clock clock) {
        this.progress = progress;
        this.launches = launches;
        this.clock = clock;
    }

    void lock(Opened launch) {
        progress.lock(launch.attempt());
    }

    Optional<Known> known(Opened launch) {
        return progress.known(launch.attempt(), launch.item());
    }

    void opened(Opened launch, MediaItem item) {
        progress.opened(launch.attempt(), item.stored());
    }

    List<Part> parts(String reference, AttemptId attempt) {
        return progress.parts(reference, Optional.of(attempt));
    }

    /**
     * Stores a report, unless it is stored already or the launch is not for credit; either way it is acknowledged.
     *
     * @return where the attempt stands now; empty where nothing is recorded
     */
    Optional<LearningState> store(Commit commit, Opened launch, MediaItem item) {
        boolean fresh = commit.seq() > launch.lastSeq();
        launches.acknowledge(launch.id(), commit.seq());
        if (launch.mode() != LaunchMode.NORMAL || !fresh) {
            return Optional.empty();
        }
        Known before = known(launch).orElseThrow();
        MediaClaim claim = new MediaClaim(commit);
        Duration open = open(launch);
        Map<String, String> now = new LinkedHashMap<>(claim.addedTo(before.elements(), open, item.length()));
        LaunchTimes.put(now, launch.id(), claim.time(open));
        boolean done = before.state().done() || item.done(now);
        return Optional.of(
                progress.store(launch.attempt(), launch.item(), launch.id(), new Known(state(done, now), now)));
    }

    private static ScoState state(boolean done, Map<String, String> known) {
        return ItemProgress.state(
                done ? LessonStatus.COMPLETED : LessonStatus.INCOMPLETE,
                Success.UNKNOWN,
                Score.NONE,
                LaunchTimes.total(known));
    }

    /** How long a launch was open: until the next one was opened, or until now. */
    private Duration open(Opened launch) {
        Instant until = launches.newest(launch.attempt(), launch.item())
                .filter(newest -> newest.id() != launch.id())
                .map(Opened::openedAt)
                .orElseGet(clock::instant);
        return Duration.between(launch.openedAt(), until);
    }
}
