package dk.loeft.content.internal.tracking;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.CommitAnswer.Stored;
import dk.loeft.content.CommitAnswer.Superseded;
import dk.loeft.content.RunningLaunch;
import dk.loeft.content.RunningLaunch.RejectedValue;
import dk.loeft.content.Tracking;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Scorm12DataModel.Violation;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.Commits.Outcome;
import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class TrackingService implements Tracking {
    private final TrackingRepository tracking;

    private final Commits commits;

    private final CourseReports course;

    private final FormerWork former;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    TrackingService(
            TrackingRepository tracking,
            Commits commits,
            CourseReports course,
            FormerWork former,
            CurrentActor actor,
            Clock clock) {
        this.tracking = tracking;
        this.commits = commits;
        this.course = course;
        this.former = former;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TrackingService() {
        this.tracking = null;
        this.commits = null;
        this.course = null;
        this.former = null;
        this.actor = null;
        this.clock = null;
    }

    @Override
    public Optional<Actor> actorOf(String token) {
        return tracking.byToken(new LaunchToken(token))
                .filter(launch -> !launch.expired(clock.instant()))
                .map(launch -> Actor.launch(launch.id(), launch.person()));
    }

    @Override
    public Optional<RunningLaunch> start(List<Commit> pending) {
        OpenLaunch launch = mine();
        AttemptId attempt = launch.key().attempt();
        List<StoredItem> items = course.items(launch.key().item());
        boolean changed = false;
        boolean superseded = false;
        List<RejectedValue> rejected = new ArrayList<>();
        for (Commit commit : former.deliver(pending, Commit::launch, each -> start(List.of(each)))) {
            Optional<OpenLaunch> of = tracking.lockLaunch(commit.launch(), attempt);
            if (of.isPresent()) {
                boolean known = of.get().knows(commit.seq());
                Outcome outcome = commits.store(commit, of.get(), item(items, of.get()));
                changed |= outcome == Outcome.STORED;
                superseded |= outcome == Outcome.SUPERSEDED;
                if (!known) {
                    Commits.violations(commit).forEach(violation -> rejected.add(rejected(commit, violation)));
                }
            }
        }
        StoredItem item = item(items, launch);
        Optional<ScoTracking> row = Optional.empty();
        if (launch.mode() != LaunchMode.BROWSE) {
            row = tracking.find(launch.key());
        }
        if (launch.mode() == LaunchMode.NORMAL) {
            if (row.orElseThrow().supersedes(launch.id())) {
                return Optional.empty();
            }
            changed |= open(item, row.orElseThrow());
        }
        if (changed) {
            course.report(attempt, items);
        }
        return Optional.of(RunningLaunches.of(
                launch,
                item,
                course.reference(item),
                row,
                tracking.learner(launch.person()),
                new RunningLaunch.Journal(superseded, rejected)));
    }

    /** A page that reports nothing is done by being opened. */
    private boolean open(StoredItem item, ScoTracking row) {
        row.open(clock.instant());
        if (!item.type().reports() && !row.state().done()) {
            row.complete(clock.instant());
            return true;
        }
        return false;
    }

    @Override
    public CommitAnswer commit(List<Commit> sent) {
        OpenLaunch launch = mine();
        Optional<Rejected> rejected = sent.stream()
                .flatMap(commit -> Commits.violations(commit).stream())
                .findFirst()
                .map(violation ->
                        new Rejected(violation.element(), violation.reason().name()));
        if (rejected.isPresent()) {
            return rejected.get();
        }
        List<OpenLaunch> launches = sent.stream()
                .map(commit -> tracking.lockLaunch(commit.launch(), launch.key().attempt()))
                .flatMap(Optional::stream)
                .toList();
        if (launches.size() < sent.size()) {
            return new Rejected("", "UNKNOWN_LAUNCH");
        }
        for (int i = 0; i < sent.size(); i++) {
            if (commits.superseded(sent.get(i), launches.get(i))) {
                return new Superseded();
            }
        }
        List<StoredItem> items = course.items(launch.key().item());
        boolean changed = false;
        for (int i = 0; i < sent.size(); i++) {
            changed |= commits.store(sent.get(i), launches.get(i), item(items, launches.get(i))) == Outcome.STORED;
        }
        return new Stored(launch.lastSeq(), standing(launch, items, changed));
    }

    /** Where it stands, reported to learning; absent where nothing changed. */
    private Optional<Standing> standing(OpenLaunch launch, List<StoredItem> items, boolean changed) {
        if (launch.mode() != LaunchMode.NORMAL || !changed) {
            return Optional.empty();
        }
        ScoState state = tracking.tracking(launch.key()).state();
        return Optional.of(course.standing(course.report(launch.key().attempt(), items), state));
    }

    /**
     * The launch that acts. Its attempt is locked before its row is read, so that two requests at a time see each other's
     * numbers.
     */
    private OpenLaunch mine() {
        Actor who = actor.get();
        if (who.kind() != Actor.Kind.LAUNCH) {
            throw new NotPermittedException();
        }
        AttemptId attempt = tracking.attemptOf(who.id()).orElseThrow(NotPermittedException::new);
        tracking.lock(attempt);
        return tracking.lockLaunch(who.id(), attempt).orElseThrow(NotPermittedException::new);
    }

    private static StoredItem item(List<StoredItem> items, OpenLaunch launch) {
        return items.stream()
                .filter(item -> item.id() == launch.key().item())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("An attempt has launches of two packages"));
    }

    private static RejectedValue rejected(Commit commit, Violation violation) {
        return new RejectedValue(
                commit.launch(),
                commit.seq(),
                violation.element(),
                violation.reason().name());
    }
}
