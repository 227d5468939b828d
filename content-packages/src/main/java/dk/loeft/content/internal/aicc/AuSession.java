package dk.loeft.content.internal.aicc;

import dk.loeft.content.engine.ScoState;
import dk.loeft.content.engine.TimeSpan;
import dk.loeft.content.engine.aicc.AuData;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.ItemProgress.Known;
import dk.loeft.content.internal.tracking.LaunchData;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.content.internal.tracking.Launches.Opened;
import dk.loeft.content.internal.tracking.Session;
import dk.loeft.learning.LaunchMode;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The session of a unit: what it begins with, what it adds, and how it ends. The caller has locked the attempt. */
@Dependent
class AuSession {
    private static final String LESSON_STATUS = "cmi.core.lesson_status";

    private final PackageIndex packages;

    private final AiccStructures structures;

    private final ItemProgress progress;

    private final Launches launches;

    private final Clock clock;

    @Inject
    AuSession(PackageIndex packages, AiccStructures structures, ItemProgress progress, Launches launches, Clock clock) {
        this.packages = packages;
        this.structures = structures;
        this.progress = progress;
        this.launches = launches;
        this.clock = clock;
    }

    /** Whether the unit has left already, or a newer launch has taken its place. */
    boolean over(Opened launch) {
        if (launch.mode() != LaunchMode.NORMAL) {
            return false;
        }
        if (progress.superseded(launch.attempt(), launch.item(), launch.id())) {
            return true;
        }
        return continued(launch) && known(launch).state().exit() != ScoState.Exit.NOT_FINISHED;
    }

    private boolean continued(Opened launch) {
        return progress.reportedBy(launch.attempt(), launch.item(), launch.id());
    }

    Known known(Opened launch) {
        return progress.known(launch.attempt(), launch.item()).orElse(new Known(ScoState.NEW, Map.of()));
    }

    /** The answer to {@code GetParam}. */
    String told(Opened launch) {
        String reference = packages.referenceOf(launch.item());
        StoredItem item = item(launch);
        AiccStructure structure = structures.structure(reference);
        Optional<Known> known = launch.mode() == LaunchMode.BROWSE ? Optional.empty() : Optional.of(known(launch));
        Map<String, String> cmi = LaunchData.cmi(launch, item, known, launches.learner(launch.person()));
        structure.objectives().getOrDefault(item.identifier(), List.of()).forEach(id -> assign(id, cmi));
        return AuData.told(cmi, structure.course());
    }

    /** An objective of the course that the unit has not spoken of yet. */
    private static void assign(String objective, Map<String, String> cmi) {
        int at = 0;
        while (cmi.containsKey("cmi.objectives." + at + ".id")) {
            if (objective.equals(cmi.get("cmi.objectives." + at + ".id"))) {
                return;
            }
            at++;
        }
        cmi.put("cmi.objectives." + at + ".id", objective);
    }

    private StoredItem item(Opened launch) {
        return packages.items(packages.referenceOf(launch.item())).stream()
                .filter(item -> item.id() == launch.item())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A launch of an item that is not there"));
    }

    /** The unit reported: status, score and time are taken as they are, and what it wrote is kept. */
    void put(Opened launch, Map<String, String> elements) {
        Map<String, String> kept = new LinkedHashMap<>(elements);
        Optional.ofNullable(elements.get(LESSON_STATUS)).ifPresent(status -> kept.put(AuData.STATUS, status));
        store(launch, kept, false, "");
    }

    /** The elements the unit may add to, with its status. What an earlier session said of its end is not this one's. */
    Map<String, String> elements(Opened launch) {
        Map<String, String> elements = new LinkedHashMap<>(known(launch).elements());
        if (!continued(launch)) {
            elements.remove(AuData.EXIT);
            elements.remove(AuData.STATUS);
        }
        Optional.ofNullable(elements.get(AuData.STATUS)).ifPresent(status -> elements.put(LESSON_STATUS, status));
        return elements;
    }

    /** The unit leaves: its result is settled. Without a time of its own, the time since the launch counts. */
    void exit(Opened launch) {
        Map<String, String> elements = elements(launch);
        elements.put(
                "cmi.core.exit",
                Optional.ofNullable(elements.remove(AuData.EXIT)).orElse(""));
        elements.remove(AuData.STATUS);
        ScoState state = known(launch).state();
        boolean timed = continued(launch) && state.totalTime().compareTo(state.timeBefore()) > 0;
        Duration since = Duration.between(launch.openedAt(), clock.instant());
        store(launch, elements, true, timed || since.isNegative() ? "" : TimeSpan.format(since));
    }

    private void store(Opened launch, Map<String, String> elements, boolean ended, String time) {
        Session session = Session.step(
                known(launch).state(),
                continued(launch),
                LaunchData.rules(launch.mode(), item(launch)),
                elements,
                ended,
                time);
        progress.store(launch.attempt(), launch.item(), launch.id(), new Known(session.state(), session.elements()));
    }
}
