package dk.loeft.content.internal.media;

import dk.loeft.content.Commit;
import dk.loeft.content.CommitAnswer;
import dk.loeft.content.CommitAnswer.Rejected;
import dk.loeft.content.CommitAnswer.Standing;
import dk.loeft.content.CommitAnswer.Stored;
import dk.loeft.content.MediaLaunch;
import dk.loeft.content.MediaTracking;
import dk.loeft.content.engine.Success;
import dk.loeft.content.internal.tracking.FormerWork;
import dk.loeft.content.internal.tracking.ItemProgress.Known;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.Part;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

@UseCases
@Transactional
@ApplicationScoped
class MediaTrackingService implements MediaTracking {
    private final Launches launches;

    private final MediaItems items;

    private final MediaReports reports;

    private final FormerWork former;

    private final CurrentActor actor;

    @Inject
    MediaTrackingService(
            Launches launches, MediaItems items, MediaReports reports, FormerWork former, CurrentActor actor) {
        this.launches = launches;
        this.items = items;
        this.reports = reports;
        this.former = former;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected MediaTrackingService() {
        this.launches = null;
        this.items = null;
        this.reports = null;
        this.former = null;
        this.actor = null;
    }

    @Override
    public MediaLaunch start(List<Commit> pending) {
        Opened launch = mine();
        MediaItem item = items.of(launch.item());
        for (Commit commit : former.deliver(pending, Commit::launch, each -> start(List.of(each)))) {
            of(commit, launch).ifPresent(opened -> reports.store(commit, opened, item));
        }
        if (launch.mode() == LaunchMode.NORMAL) {
            reports.opened(launch, item);
        }
        Optional<Known> known = launch.mode() == LaunchMode.BROWSE ? Optional.empty() : reports.known(launch);
        String folder = "/content/p/" + items.referenceOf(launch.item()) + "/";
        return new MediaLaunch(
                launch.id(),
                Launches.journalKey(launch.attempt(), launch.item()),
                item.stored().identifier(),
                item.stored().title(),
                folder + item.stored().launch().orElseThrow(),
                folder,
                launch.mode(),
                item.given(),
                item.needed(),
                known.map(Known::elements).orElse(Map.of()),
                known.map(each -> each.state().done()).orElse(false),
                launch.lastSeq(),
                launches.learner(launch.person()).language());
    }

    @Override
    public CommitAnswer commit(List<Commit> commits) {
        Opened launch = mine();
        Optional<String> wrong = commits.stream()
                .flatMap(commit -> new MediaClaim(commit).wrong().stream())
                .findFirst();
        if (wrong.isPresent()) {
            return new Rejected(wrong.get(), "INCORRECT_TYPE");
        }
        List<Opened> of = commits.stream()
                .map(commit -> of(commit, launch))
                .flatMap(Optional::stream)
                .toList();
        if (of.size() < commits.size()) {
            return new Rejected("", "UNKNOWN_LAUNCH");
        }
        MediaItem item = items.of(launch.item());
        Optional<LearningState> state = Optional.empty();
        for (int i = 0; i < commits.size(); i++) {
            Optional<LearningState> now = reports.store(commits.get(i), of.get(i), item);
            state = now.isPresent() ? now : state;
        }
        long acknowledged = launches.find(launch.id()).orElseThrow().lastSeq();
        return new Stored(acknowledged, state.map(each -> standing(launch, each)));
    }

    private Standing standing(Opened launch, LearningState course) {
        List<Part> parts = reports.parts(items.referenceOf(launch.item()), launch.attempt()).stream()
                .filter(Part::launchable)
                .toList();
        long done = parts.stream().filter(part -> part.state().done()).count();
        return new Standing(
                reports.known(launch).orElseThrow().state().status(),
                Success.UNKNOWN,
                OptionalDouble.empty(),
                parts.isEmpty() ? 0 : (double) done / parts.size(),
                course == LearningState.COMPLETED,
                course == LearningState.FAILED);
    }

    /** The launch that a report belongs to, if it is one of the same item in the same attempt. */
    private Optional<Opened> of(Commit commit, Opened mine) {
        return launches.lock(commit.launch())
                .filter(opened -> opened.attempt().equals(mine.attempt()) && opened.item() == mine.item());
    }

    /** The launch that acts; its attempt is locked, so that two requests at a time add up. */
    private Opened mine() {
        Actor who = actor.get();
        if (who.kind() != Actor.Kind.LAUNCH) {
            throw new NotPermittedException();
        }
        Opened found = launches.find(who.id()).orElseThrow(NotPermittedException::new);
        reports.lock(found);
        return launches.lock(who.id()).orElseThrow(NotPermittedException::new);
    }
}
