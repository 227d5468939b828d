package dk.loeft.content.internal.sequenced;

import dk.loeft.content.PackageStandard;
import dk.loeft.content.SequencedAnswer;
import dk.loeft.content.SequencedAnswer.Stored;
import dk.loeft.content.SequencedCommit;
import dk.loeft.content.SequencedLaunch;
import dk.loeft.content.SequencedTracking;
import dk.loeft.content.SequencedView;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.FormerWork;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class SequencedService implements SequencedTracking {
    private final SequencedMoves moves;

    private final SequencedDesk desk;

    private final Launches launches;

    private final PackageIndex packages;

    private final FormerWork former;

    private final CurrentActor actor;

    @Inject
    SequencedService(
            SequencedMoves moves,
            SequencedDesk desk,
            Launches launches,
            PackageIndex packages,
            FormerWork former,
            CurrentActor actor) {
        this.moves = moves;
        this.desk = desk;
        this.launches = launches;
        this.packages = packages;
        this.former = former;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected SequencedService() {
        this.moves = null;
        this.desk = null;
        this.launches = null;
        this.packages = null;
        this.former = null;
        this.actor = null;
    }

    @Override
    public Optional<SequencedLaunch> start(List<SequencedCommit> pending) {
        Opened launch = mine();
        String reference = packages.referenceOf(launch.item());
        List<StoredItem> items = items(reference);
        if (launch.mode() == LaunchMode.NORMAL) {
            List<SequencedCommit> own = former.deliver(pending, SequencedCommit::launch, each -> start(List.of(each)));
            return moves.start(launch, reference, items, own)
                    .map(started -> launch(launch, items, started.view(), started.superseded()));
        }
        FreeWalk walk = desk.walk(launch, reference, items);
        Optional<StoredItem> wanted = items.stream()
                .filter(item -> item.id() == launch.item() && item.launchable())
                .findFirst();
        return Optional.of(launch(launch, items, walk.view(1, wanted.or(walk::first)), false));
    }

    private SequencedLaunch launch(Opened launch, List<StoredItem> items, SequencedView view, boolean superseded) {
        return new SequencedLaunch(
                launch.id(),
                Launches.journalKey(launch.attempt(), items.get(0).id()),
                launch.mode(),
                launch.lastSeq(),
                launches.learner(launch.person()).language(),
                superseded,
                view);
    }

    @Override
    public SequencedAnswer commit(List<SequencedCommit> commits) {
        Opened launch = mine();
        String reference = packages.referenceOf(launch.item());
        List<StoredItem> items = items(reference);
        return launch.mode() == LaunchMode.NORMAL
                ? moves.commit(launch, reference, items, commits)
                : walk(desk.walk(launch, reference, items), commits);
    }

    /** Nothing is stored, so the browser itself says where it comes from. */
    private static SequencedAnswer walk(FreeWalk walk, List<SequencedCommit> commits) {
        long last = commits.stream().mapToLong(SequencedCommit::seq).max().orElse(0);
        Optional<SequencedView> view = commits.stream()
                .filter(commit -> commit.navigation().isPresent())
                .reduce((earlier, later) -> later)
                .map(commit -> walk.view(commit.visit() + 1, follow(walk, commit)));
        return new Stored(last, Optional.empty(), view);
    }

    private static Optional<StoredItem> follow(FreeWalk walk, SequencedCommit commit) {
        return commit.navigation()
                .flatMap(navigation -> walk.follow(commit.activity(), navigation.request(), navigation.target()));
    }

    private List<StoredItem> items(String reference) {
        return packages.usable(reference)
                .filter(row -> row.standard() == PackageStandard.SCORM_2004)
                .map(row -> packages.items(reference))
                .orElseThrow(NotPermittedException::new);
    }

    /** The launch that acts. */
    private Opened mine() {
        Actor who = actor.get();
        if (who.kind() != Actor.Kind.LAUNCH) {
            throw new NotPermittedException();
        }
        return launches.find(who.id()).orElseThrow(NotPermittedException::new);
    }
}
