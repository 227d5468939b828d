package dk.loeft.content.internal.sequenced;

import dk.loeft.content.SequencedView;
import dk.loeft.content.SequencedView.Delivery;
import dk.loeft.content.SequencedView.Line;
import dk.loeft.content.SequencedView.Said;
import dk.loeft.content.SequencedView.Why;
import dk.loeft.content.engine.scorm2004.course.CourseState;
import dk.loeft.content.engine.scorm2004.course.Learner;
import dk.loeft.content.engine.scorm2004.datamodel.ScoLaunch;
import dk.loeft.content.engine.scorm2004.sequencing.ActivityStatus;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.learning.PartState;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A course that is only looked at, for review or in a preview: every activity may be opened, in the order of the manifest or by choice,
 * and nothing of it is kept. A reviewed SCO finds what it left behind.
 */
final class FreeWalk {
    /** What belongs to a session, and is said anew. */
    private static final Set<String> OF_A_SESSION =
            Set.of("cmi.session_time", "cmi.exit", "cmi.entry", "adl.nav.request", "cmi.completion_threshold");

    private final String reference;

    private final List<StoredItem> items;

    private final List<StoredItem> openable;

    private final Learner learner;

    private final Optional<CourseState> taken;

    private final Map<String, ActivityStatus> statuses;

    /**
     * @param taken what is known of the attempt that is reviewed; absent in a preview
     */
    FreeWalk(
            String reference,
            List<StoredItem> items,
            Learner learner,
            Optional<CourseState> taken,
            Map<String, ActivityStatus> statuses) {
        this.reference = reference;
        this.items = items;
        this.openable = items.stream().filter(StoredItem::launchable).toList();
        this.learner = learner;
        this.taken = taken;
        this.statuses = statuses;
    }

    /** The activity that a request leads to from another one; absent where it leads nowhere. */
    Optional<StoredItem> follow(String from, String request, String target) {
        int at = indexOf(from);
        return switch (request) {
            case "continue" -> item(at + 1);
            case "previous" -> item(at - 1);
            case "choice", "jump" -> item(indexOf(target));
            default -> Optional.empty();
        };
    }

    Optional<StoredItem> first() {
        return item(0);
    }

    private Optional<StoredItem> item(int index) {
        return index >= 0 && index < openable.size() ? Optional.of(openable.get(index)) : Optional.empty();
    }

    private int indexOf(String identifier) {
        for (int at = 0; at < openable.size(); at++) {
            if (openable.get(at).identifier().equals(identifier)) {
                return at;
            }
        }
        return -1;
    }

    SequencedView view(long visit, Optional<StoredItem> open) {
        Set<String> controls = new HashSet<>();
        int at = open.map(item -> indexOf(item.identifier())).orElse(-1);
        if (at > 0) {
            controls.add("previous");
        }
        if (at >= 0 && at + 1 < openable.size()) {
            controls.add("continue");
        }
        return new SequencedView(
                visit,
                open.map(this::delivery),
                false,
                open.isPresent() ? Optional.empty() : Optional.of(Said.CHOOSE),
                controls,
                items.stream()
                        .filter(StoredItem::visible)
                        .map(item -> line(item, open))
                        .toList(),
                Map.of(),
                true);
    }

    private Line line(StoredItem item, Optional<StoredItem> open) {
        ActivityStatus status = statuses.get(item.identifier());
        return new Line(
                item.identifier(),
                item.title(),
                item.depth(),
                item.launchable(),
                status == null ? PartState.NOT_STARTED : Outline.state(status),
                open.filter(item::equals).isPresent(),
                item.launchable(),
                Why.NOTHING);
    }

    private Delivery delivery(StoredItem item) {
        Map<String, String> elements = new LinkedHashMap<>(taken.map(CourseState::kept)
                .map(kept -> kept.get(item.identifier()))
                .orElse(Map.of()));
        OF_A_SESSION.forEach(elements::remove);
        elements.put("cmi.learner_id", learner.id());
        elements.put("cmi.learner_name", learner.name());
        elements.put("cmi.mode", learner.mode());
        elements.put("cmi.credit", "no-credit");
        elements.put("cmi.entry", "");
        Optional.ofNullable(item.given().dataFromLms()).ifPresent(data -> elements.put("cmi.launch_data", data));
        Map<String, String> requests = new LinkedHashMap<>();
        int at = indexOf(item.identifier());
        requests.put("continue", String.valueOf(at + 1 < openable.size()));
        requests.put("previous", String.valueOf(at > 0));
        openable.forEach(each -> requests.put("choice." + each.identifier(), "true"));
        return new Delivery(
                item.identifier(),
                item.title(),
                Addresses.href(reference, item),
                new ScoLaunch(elements, List.of(), requests).toMap());
    }
}
