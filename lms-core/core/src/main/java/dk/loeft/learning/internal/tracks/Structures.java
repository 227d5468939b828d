package dk.loeft.learning.internal.tracks;

import dk.loeft.competence.Wording;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackSetInput;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.engine.TrackItem;
import dk.loeft.learning.engine.TrackSet;
import dk.loeft.learning.engine.TrackStructure;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What versions of tracks ask for, in the words of the engine. */
final class Structures {
    private final Map<Long, Document> documents;

    private final Map<Long, TrackStructure> built = new HashMap<>();

    Structures(Map<Long, Document> documents) {
        this.documents = Map.copyOf(documents);
    }

    /**
     * A version as it is stored.
     *
     * @param version key
     * @param track key of its track
     * @param number its number
     * @param title what it is called
     * @param summary one or two sentences
     * @param inOrder whether its sets are taken in order
     * @param sets what it asks for
     * @param inside the versions of the tracks inside it, by the keys of those tracks
     */
    record Document(
            TrackVersionId version,
            TrackId track,
            int number,
            Wording title,
            Wording summary,
            boolean inOrder,
            List<TrackSetInput> sets,
            Map<Long, Long> inside) {
        Stream<TrackItemInput> items() {
            return sets.stream().flatMap(set -> set.items().stream());
        }
    }

    Document document(TrackVersionId version) {
        return Optional.ofNullable(documents.get(version.value())).orElseThrow();
    }

    /** The version of a track inside another one; absent if that track was not published. */
    Optional<Document> inside(Document outer, TrackItemInput item) {
        return Optional.ofNullable(outer.inside().get(item.key())).map(documents::get);
    }

    /** The tracks that lie inside a version on any level. */
    Set<TrackId> tracksIn(Document outer) {
        Set<TrackId> found = new HashSet<>();
        gather(outer, found);
        return found;
    }

    private void gather(Document outer, Set<TrackId> found) {
        outer.items().filter(item -> !item.isCourse()).forEach(item -> {
            if (found.add(new TrackId(item.key()))) {
                inside(outer, item).ifPresent(inner -> gather(inner, found));
            }
        });
    }

    /** All courses that are named in what was loaded. */
    Set<Long> courses() {
        return documents.values().stream()
                .flatMap(Document::items)
                .filter(TrackItemInput::isCourse)
                .map(TrackItemInput::key)
                .collect(Collectors.toSet());
    }

    /**
     * What the version asks for. Tracks inside it lie in published versions, which were there before it, so this ends; a draft has
     * to be looked at by {@link TrackCheck} first.
     */
    TrackStructure of(TrackVersionId version) {
        TrackStructure known = built.get(version.value());
        if (known != null) {
            return known;
        }
        Document document = document(version);
        TrackStructure structure = new TrackStructure(
                document.inOrder(),
                document.sets().stream().map(set -> set(document, set)).toList());
        built.put(version.value(), structure);
        return structure;
    }

    private TrackSet set(Document document, TrackSetInput set) {
        return new TrackSet(
                set.rule(),
                set.needed(),
                set.optional(),
                set.ordered(),
                !set.milestone().isEmpty(),
                set.items().stream().map(item -> item(document, item)).toList());
    }

    private TrackItem item(Document document, TrackItemInput item) {
        return item.isCourse()
                ? TrackItem.course(item.key(), item.credits())
                : TrackItem.track(of(inside(document, item).orElseThrow().version()), item.credits());
    }
}
