package dk.loeft.content.internal.h5p;

import dk.loeft.content.CartridgePart;
import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.CommitAnswer.Stored;
import dk.loeft.content.H5p;
import dk.loeft.content.H5pLaunch;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.FormerWork;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.ItemProgress.Known;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.UseCases;
import dk.loeft.xapi.LaunchBounds;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class H5pService implements H5p {
    private final PackageIndex packages;

    private final ItemProgress progress;

    private final Launches launches;

    private final H5pReporting reporting;

    private final FormerWork former;

    private final CurrentActor actor;

    @Inject
    H5pService(
            PackageIndex packages,
            ItemProgress progress,
            Launches launches,
            H5pReporting reporting,
            FormerWork former,
            CurrentActor actor) {
        this.packages = packages;
        this.progress = progress;
        this.launches = launches;
        this.reporting = reporting;
        this.former = former;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected H5pService() {
        this.packages = null;
        this.progress = null;
        this.launches = null;
        this.reporting = null;
        this.former = null;
        this.actor = null;
    }

    @Override
    public H5pLaunch start(List<Commit> pending) {
        Launches.Opened launch = mine();
        String reference = packages.referenceOf(launch.item());
        StoredItem item = item(reference, launch);
        boolean superseded = false;
        boolean completed = launch.mode() == LaunchMode.REVIEW;
        if (launch.mode() == LaunchMode.NORMAL) {
            LaunchBounds bounds = reporting.bounds(launch, reference);
            for (Commit commit : former.deliver(pending, Commit::launch, each -> start(List.of(each)))) {
                superseded |= !resumed(commit, launch, bounds);
            }
            completed = progress.opened(launch.attempt(), item) == LearningState.COMPLETED;
        }
        Known known = known(launch);
        return new H5pLaunch(
                launch.id(),
                item.identifier(),
                item.title(),
                "/content/p/" + reference,
                reporting.activity(reference),
                launch.mode() == LaunchMode.BROWSE ? "" : known.elements().getOrDefault(STATE, ""),
                launch.mode(),
                launches.learner(launch.person()).language(),
                launch.lastSeq(),
                superseded,
                new CartridgePart.Standing(known.state().done(), completed));
    }

    /** Stores unsent work of an earlier launch; what can never be stored of it is left out. Whether all of it was wanted. */
    private boolean resumed(Commit commit, Launches.Opened launch, LaunchBounds bounds) {
        Optional<Launches.Opened> earlier = launches.lock(commit.launch())
                .filter(found -> found.attempt().equals(launch.attempt()) && found.item() == launch.item());
        if (earlier.isEmpty() || commit.seq() <= earlier.get().lastSeq()) {
            return true;
        }
        return reporting.store(reporting.storable(commit, bounds), earlier.get(), bounds);
    }

    @Override
    public CommitAnswer commit(List<Commit> commits) {
        Launches.Opened launch = mine();
        if (launch.mode() != LaunchMode.NORMAL) {
            commits.forEach(commit -> launches.acknowledge(launch.id(), commit.seq()));
            return new Stored(commits.stream().mapToLong(Commit::seq).max().orElse(launch.lastSeq()), Optional.empty());
        }
        LaunchBounds bounds = reporting.bounds(launch, packages.referenceOf(launch.item()));
        List<Launches.Opened> of = new ArrayList<>();
        for (Commit commit : commits) {
            Optional<Launches.Opened> found = launches.lock(commit.launch())
                    .filter(each -> each.attempt().equals(launch.attempt()) && each.item() == launch.item());
            Optional<Rejected> rejected = found.isEmpty()
                    ? Optional.of(new Rejected("", "UNKNOWN_LAUNCH"))
                    : H5pCommits.rejected(commit, bounds);
            if (rejected.isPresent()) {
                return rejected.get();
            }
            of.add(found.orElseThrow());
        }
        for (int i = 0; i < commits.size(); i++) {
            boolean known = commits.get(i).seq() <= of.get(i).lastSeq();
            if (!known && !reporting.store(commits.get(i), of.get(i), bounds)) {
                return new CommitAnswer.Superseded();
            }
        }
        long acknowledged = launches.find(launch.id()).orElseThrow().lastSeq();
        return new Stored(acknowledged, Optional.of(standing(launch)));
    }

    private Standing standing(Launches.Opened launch) {
        ScoState state = known(launch).state();
        LearningState course = progress.opened(launch.attempt(), item(packages.referenceOf(launch.item()), launch));
        return new Standing(
                state.status(),
                state.success(),
                state.score().normalised(),
                state.done() ? 1 : 0,
                course == LearningState.COMPLETED,
                course == LearningState.FAILED);
    }

    private Known known(Launches.Opened launch) {
        return progress.known(launch.attempt(), launch.item()).orElse(new Known(ScoState.NEW, Map.of()));
    }

    /** The launch that acts, its attempt held off from other changes. */
    private Launches.Opened mine() {
        Actor who = actor.get();
        if (who.kind() != Actor.Kind.LAUNCH) {
            throw new NotPermittedException();
        }
        Launches.Opened launch = launches.find(who.id()).orElseThrow(NotPermittedException::new);
        progress.lock(launch.attempt());
        return launches.lock(who.id()).orElseThrow(NotPermittedException::new);
    }

    private StoredItem item(String reference, Launches.Opened launch) {
        return packages.items(reference).stream()
                .filter(item -> item.id() == launch.item())
                .findFirst()
                .orElseThrow();
    }
}
