package dk.loeft.content.internal.sequenced;

import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.SequencedAnswer;
import dk.loeft.content.SequencedAnswer.Stored;
import dk.loeft.content.SequencedAnswer.Superseded;
import dk.loeft.content.SequencedCommit;
import dk.loeft.content.SequencedView;
import dk.loeft.content.engine.scorm2004.course.CourseRules;
import dk.loeft.content.engine.scorm2004.datamodel.ScoReport;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest;
import dk.loeft.content.engine.scorm2004.sequencing.NavigationRequest.Type;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.sequenced.SequencedDesk.Laid;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Moves an attempt that counts. The attempt's row is locked first of all, so that of two requests at a time the second finds what the
 * first has done; and each commit has a number within its launch, so that none is followed twice.
 */
@Dependent
class SequencedMoves {
    private final SequencedDesk desk;

    private final Launches launches;

    private final CourseResults results;

    private final Clock clock;

    @Inject
    SequencedMoves(SequencedDesk desk, Launches launches, CourseResults results, Clock clock) {
        this.desk = desk;
        this.launches = launches;
        this.results = results;
        this.clock = clock;
    }

    /**
     * Where the course stands when a launch begins.
     *
     * @param superseded whether unsent work was dropped because newer work is stored
     */
    record Started(SequencedView view, boolean superseded) {}

    /** Empty if a newer launch has the attempt. */
    Optional<Started> start(Opened launch, String reference, List<StoredItem> items, List<SequencedCommit> pending) {
        SequencedAttempt row = lock(launch);
        Laid laid = desk.lay(row, reference, launch.person());
        boolean dropped = false;
        for (SequencedCommit commit : pending) {
            Optional<Opened> of = launches.lock(commit.launch())
                    .filter(found -> found.attempt().equals(launch.attempt()));
            if (of.isPresent() && commit.seq() > of.get().lastSeq()) {
                boolean newer = row.supersedes(commit.launch()) || commit.visit() != row.visit();
                dropped |= newer;
                if (!newer) {
                    take(laid, commit);
                }
                launches.acknowledge(commit.launch(), commit.seq());
            }
        }
        if (row.supersedes(launch.id())) {
            return Optional.empty();
        }
        if (!row.takenBy(launch.id())) {
            laid.run().open(row.wanted(), clock.instant());
            row.take(launch.id(), clock.instant());
        }
        desk.put(laid);
        results.report(laid.run(), row);
        return Optional.of(new Started(laid.run().view(true, reference, items), dropped));
    }

    SequencedAnswer commit(Opened launch, String reference, List<StoredItem> items, List<SequencedCommit> commits) {
        SequencedAttempt row = lock(launch);
        boolean others = commits.stream().anyMatch(commit -> commit.launch() != launch.id());
        if (row.supersedes(launch.id()) || others) {
            return new Superseded();
        }
        Laid laid = desk.lay(row, reference, launch.person());
        long last = launches.lock(launch.id()).orElseThrow().lastSeq();
        boolean changed = false;
        boolean moved = false;
        for (SequencedCommit commit : commits) {
            boolean known = commit.seq() <= last;
            // what was open before has been left, and its last report was taken when it was
            boolean late = commit.visit() != row.visit();
            if (!known && !late) {
                take(laid, commit);
                changed = true;
            }
            last = Math.max(last, commit.seq());
            moved |= commit.navigation().isPresent();
        }
        launches.acknowledge(launch.id(), last);
        Optional<Standing> standing = Optional.empty();
        if (changed) {
            desk.put(laid);
            standing = Optional.of(results.report(laid.run(), row));
        }
        Optional<SequencedView> view =
                changed || moved ? Optional.of(laid.run().view(moved, reference, items)) : Optional.empty();
        return new Stored(last, standing, view);
    }

    private SequencedAttempt lock(Opened launch) {
        return desk.lock(launch.attempt())
                .orElseThrow(() -> new IllegalStateException("A launch without the row of its attempt"));
    }

    /** Stores a commit of the open visit, and follows its request. */
    private void take(Laid laid, SequencedCommit commit) {
        if (laid.run().open().isPresent()) {
            ScoReport report = new ScoReport(commit.elements(), commit.terminated());
            laid.run().report(report, commit.seconds(), clock.instant());
        }
        commit.navigation().flatMap(SequencedMoves::request).ifPresent(request -> {
            ScoReport report = new ScoReport(commit.elements(), commit.terminated());
            boolean bySco = commit.terminated() && CourseRules.requested(report).isPresent();
            laid.run().navigate(request, bySco, clock.instant());
        });
    }

    private static Optional<NavigationRequest> request(SequencedCommit.Navigation navigation) {
        return switch (navigation.request()) {
            case "choice" -> Optional.of(NavigationRequest.choice(navigation.target()));
            case "jump" -> Optional.of(NavigationRequest.jump(navigation.target()));
            case "start" -> Optional.of(NavigationRequest.of(Type.START));
            default -> NavigationRequest.parse(navigation.request());
        };
    }
}
