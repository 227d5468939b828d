package dk.loeft.content.internal.cartridge;

import dk.loeft.content.CartridgePart;
import dk.loeft.content.CartridgePart.Shown;
import dk.loeft.content.CartridgePart.Standing;
import dk.loeft.content.Cartridges;
import dk.loeft.content.engine.LessonStatus;
import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.Score;
import dk.loeft.content.engine.Success;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.LearningState;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

@UseCases
@Transactional
@ApplicationScoped
class CartridgeService implements Cartridges {
    private final PackageIndex packages;

    private final ItemProgress progress;

    private final Launches launches;

    private final CartridgeSurroundings around;

    private final CurrentActor actor;

    @Inject
    CartridgeService(
            PackageIndex packages,
            ItemProgress progress,
            Launches launches,
            CartridgeSurroundings around,
            CurrentActor actor) {
        this.packages = packages;
        this.progress = progress;
        this.launches = launches;
        this.around = around;
        this.actor = actor;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CartridgeService() {
        this.packages = null;
        this.progress = null;
        this.launches = null;
        this.around = null;
        this.actor = null;
    }

    @Override
    public CartridgePart start() {
        Launches.Opened launch = mine();
        String reference = packages.referenceOf(launch.item());
        StoredItem item = item(reference, launch);
        boolean asksForPost = Parts.ASKS_FOR_POST.equals(item.given().dataFromLms());
        Shown shown = shown(item);
        Standing standing =
                switch (shown) {
                    case PAGE -> done(launch, item);
                    case DISCUSSION -> asksForPost ? begun(launch, item) : done(launch, item);
                    case LINK, FILE, TOOL, QUESTIONS -> standing(launch, Optional.empty());
                };
        return new CartridgePart(
                item.identifier(),
                item.title(),
                shown,
                address(reference, item, shown),
                shown == Shown.DISCUSSION
                        ? around.dialogue(launch.attempt(), item.identifier()).orElse("")
                        : "",
                asksForPost,
                launch.mode(),
                launches.learner(launch.person()).language(),
                shown == Shown.TOOL ? facts(reference, item) : List.of(),
                standing);
    }

    @Override
    public Standing opened() {
        Launches.Opened launch = mine();
        StoredItem item = item(packages.referenceOf(launch.item()), launch);
        Shown shown = shown(item);
        return shown == Shown.LINK || shown == Shown.FILE ? done(launch, item) : standing(launch, Optional.empty());
    }

    private static Shown shown(StoredItem item) {
        return switch (item.type()) {
            case LINK -> Shown.LINK;
            case DISCUSSION -> Shown.DISCUSSION;
            case LTI -> Shown.TOOL;
            case ASSESSMENT -> Shown.QUESTIONS;
            case ASSET, SCO, AU, ACTIVITY, FOLDER -> {
                String path = item.launch().orElse("").replaceFirst("[?#].*", "");
                yield Pages.isShownByBrowsers(path) || path.endsWith(".xml") ? Shown.PAGE : Shown.FILE;
            }
        };
    }

    private String address(String reference, StoredItem item, Shown shown) {
        String launch = item.launch().orElse("");
        return switch (shown) {
            case LINK -> launch;
            case TOOL -> around.tool(reference, item).map(LtiLink::address).orElse("");
            case QUESTIONS -> "";
            case PAGE, FILE, DISCUSSION -> CartridgePages.ROOT + reference + "/" + launch;
        };
    }

    private List<String> facts(String reference, StoredItem item) {
        return around.tool(reference, item).stream()
                .flatMap(tool -> Stream.of(tool.description(), tool.vendor().getOrDefault("name", "")))
                .filter(fact -> !fact.isEmpty())
                .toList();
    }

    /** What reports nothing is done by being opened. */
    private Standing done(Launches.Opened launch, StoredItem item) {
        return launch.mode() == LaunchMode.NORMAL
                ? standing(launch, Optional.of(progress.opened(launch.attempt(), item)))
                : standing(launch, Optional.empty());
    }

    /** A topic that asks for a post is under way until there is one. */
    private Standing begun(Launches.Opened launch, StoredItem item) {
        if (launch.mode() != LaunchMode.NORMAL || isDone(launch)) {
            return standing(launch, Optional.empty());
        }
        ScoState state = ItemProgress.state(LessonStatus.INCOMPLETE, Success.UNKNOWN, Score.NONE, Duration.ZERO);
        ItemProgress.Known known = new ItemProgress.Known(state, Map.of());
        return standing(launch, Optional.of(progress.store(launch.attempt(), item.id(), launch.id(), known)));
    }

    private boolean isDone(Launches.Opened launch) {
        return progress.known(launch.attempt(), launch.item())
                .map(known -> known.state().done())
                .orElse(false);
    }

    private Standing standing(Launches.Opened launch, Optional<LearningState> course) {
        boolean completed =
                course.map(state -> state == LearningState.COMPLETED).orElse(launch.mode() == LaunchMode.REVIEW);
        return new Standing(isDone(launch), completed);
    }

    /** The launch that acts, its attempt held off from other changes. */
    private Launches.Opened mine() {
        Actor who = actor.get();
        if (who.kind() != Actor.Kind.LAUNCH) {
            throw new NotPermittedException();
        }
        Launches.Opened launch = launches.find(who.id()).orElseThrow(NotPermittedException::new);
        progress.lock(launch.attempt());
        return launch;
    }

    private StoredItem item(String reference, Launches.Opened launch) {
        return packages.items(reference).stream()
                .filter(item -> item.id() == launch.item())
                .findFirst()
                .orElseThrow();
    }
}
