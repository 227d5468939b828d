package dk.loeft.content.internal.tracking;

import dk.loeft.content.Commit;
import dk.loeft.content.engine.Scorm12DataModel;
import dk.loeft.content.engine.Scorm12DataModel.Checked;
import dk.loeft.content.engine.Scorm12DataModel.Reason;
import dk.loeft.content.engine.Scorm12DataModel.Violation;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.LaunchMode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** Stores single commits. The caller has locked the attempt. */
@Dependent
class Commits {
    /** Players send everything they hold, so these are left out without a word. */
    private static final Set<Reason> HARMLESS = EnumSet.of(Reason.READ_ONLY, Reason.KEYWORD);

    private final TrackingRepository tracking;

    private final Clock clock;

    @Inject
    Commits(TrackingRepository tracking, Clock clock) {
        this.tracking = tracking;
        this.clock = clock;
    }

    enum Outcome {
        STORED,
        KNOWN,
        SUPERSEDED
    }

    /** What the data model objects to in a commit. */
    static List<Violation> violations(Commit commit) {
        return Scorm12DataModel.check(commit.elements()).violations().stream()
                .filter(violation -> !HARMLESS.contains(violation.reason()))
                .toList();
    }

    /** Whether a newer launch of the item has reported, and this commit is not stored yet. */
    boolean superseded(Commit commit, OpenLaunch launch) {
        return launch.mode() == LaunchMode.NORMAL
                && !launch.knows(commit.seq())
                && tracking.tracking(launch.key()).supersedes(launch.id());
    }

    /** Stores what the data model allows of a commit; a launch that is not for credit is only acknowledged. */
    Outcome store(Commit commit, OpenLaunch launch, StoredItem item) {
        if (launch.mode() != LaunchMode.NORMAL) {
            launch.acknowledge(commit.seq());
            return Outcome.KNOWN;
        }
        if (launch.knows(commit.seq())) {
            return Outcome.KNOWN;
        }
        if (superseded(commit, launch)) {
            return Outcome.SUPERSEDED;
        }
        ScoTracking row = tracking.tracking(launch.key());
        Checked checked = Scorm12DataModel.check(commit.elements());
        Session session = Session.step(
                row.state(),
                row.reportedBy(launch.id()),
                LaunchData.rules(launch.mode(), item),
                checked.values(),
                commit.ended(),
                commit.sessionTime());
        row.store(session.state(), session.elements(), launch.id(), clock.instant());
        launch.acknowledge(commit.seq());
        return Outcome.STORED;
    }
}
