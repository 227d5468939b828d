package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackProblem;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.engine.TrackStructure;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What keeps a draft from being published. Every problem is a sentence that says how to mend it. */
final class TrackCheck {
    private final TrackId track;

    private final Structures structures;

    private final Structures.Document draft;

    /** The published courses by key, with their titles; one that is missing cannot be begun. */
    private final Map<Long, String> published;

    private final List<TrackProblem> problems = new ArrayList<>();

    private final Set<TrackItemInput> seen = new HashSet<>();

    TrackCheck(TrackId track, Structures structures, Structures.Document draft, Map<Long, String> published) {
        this.track = track;
        this.structures = structures;
        this.draft = draft;
        this.published = published;
    }

    List<TrackProblem> problems() {
        if (draft.title().da().isEmpty()) {
            problem(0, "learning.track.check.title");
        }
        if (draft.sets().stream().allMatch(TrackSetInput::optional)) {
            problem(0, "learning.track.check.empty");
        }
        for (int place = 1; place <= draft.sets().size(); place++) {
            look(place, draft.sets().get(place - 1));
        }
        if (problems.isEmpty()) {
            TrackStructure structure = structures.of(draft.version());
            if (structure.depth() > TrackStructure.MAX_DEPTH) {
                problem(0, "learning.track.check.deep", TrackStructure.MAX_DEPTH);
            }
        }
        return List.copyOf(problems);
    }

    private void look(int place, TrackSetInput set) {
        if (set.title().da().isEmpty()) {
            problem(place, "learning.track.check.set-title", place);
        }
        if (set.items().isEmpty()) {
            problem(place, "learning.track.check.no-items", place);
            return;
        }
        set.items().forEach(item -> look(place, item));
        switch (set.rule()) {
            case ALL -> {
                // Whatever it holds, all of it can be done.
            }
            case N_OF -> count(place, set);
            case CREDITS -> points(place, set);
        }
    }

    private void count(int place, TrackSetInput set) {
        if (set.needed() < 1 || set.needed() > set.items().size()) {
            problem(
                    place,
                    "learning.track.check.n-of",
                    place,
                    set.needed(),
                    set.items().size());
        }
    }

    private void points(int place, TrackSetInput set) {
        int there = set.items().stream().mapToInt(TrackItemInput::credits).sum();
        if (set.needed() < 1 || set.needed() > there) {
            problem(place, "learning.track.check.credits", place, set.needed(), there);
        }
    }

    private void look(int place, TrackItemInput item) {
        String title = title(item);
        if (!seen.add(new TrackItemInput(item.kind(), item.key(), 0))) {
            problem(place, "learning.track.check.twice", title);
        } else if (item.isCourse()) {
            if (!published.containsKey(item.key())) {
                problem(place, "learning.track.check.course", place);
            }
        } else {
            lookInside(place, item, title);
        }
    }

    private void lookInside(int place, TrackItemInput item, String title) {
        Optional<Structures.Document> inner = structures.inside(draft, item);
        if (item.key() == track.value()) {
            problem(place, "learning.track.check.itself", place);
        } else if (inner.isEmpty()) {
            problem(place, "learning.track.check.track", place);
        } else if (structures.tracksIn(inner.get()).contains(track)) {
            problem(place, "learning.track.check.cycle", title);
        }
    }

    private String title(TrackItemInput item) {
        return item.isCourse()
                ? published.getOrDefault(item.key(), "")
                : structures
                        .inside(draft, item)
                        .map(inner -> inner.title().in("da"))
                        .orElse("");
    }

    private void problem(int place, String key, Object... arguments) {
        problems.add(new TrackProblem(place, key, List.of(arguments)));
    }
}
