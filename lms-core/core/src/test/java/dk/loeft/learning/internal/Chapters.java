package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.shared.RefusedException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A small kind of activity: books of chapters below a heading, each chapter open when the one before it is read. What was
 * read is said by {@link #read}.
 */
final class Chapters implements ActivityProvider {
    static final String KIND = "book";

    private final Map<String, Integer> books = new ConcurrentHashMap<>();

    private final Map<AttemptId, Set<String>> read = new ConcurrentHashMap<>();

    private final List<LaunchRequest> launched = new ArrayList<>();

    /** Puts a book on the shelf and returns its reference. */
    String book(String reference, int chapters) {
        books.put(reference, chapters);
        return reference;
    }

    void burn(String reference) {
        books.remove(reference);
    }

    void read(AttemptId attempt, String chapter) {
        read.computeIfAbsent(attempt, key -> ConcurrentHashMap.newKeySet()).add(chapter);
    }

    LaunchRequest lastLaunch() {
        return launched.get(launched.size() - 1);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Optional<Activity> find(String reference) {
        return Optional.ofNullable(books.get(reference))
                .map(chapters -> new Activity(reference, "Bog " + reference, "Bog 1.0", chapters));
    }

    @Override
    public List<Part> parts(String reference, Optional<AttemptId> attempt) {
        Set<String> done = attempt.map(key -> read.getOrDefault(key, Set.of())).orElse(Set.of());
        List<Part> parts = new ArrayList<>();
        parts.add(new Part("all", "Hele bogen", 0, false, PartState.NOT_STARTED));
        for (int chapter = 1; chapter <= books.getOrDefault(reference, 0); chapter++) {
            parts.add(new Part("k" + chapter, "Kapitel " + chapter, 1, true, state(chapter, done)));
        }
        return parts;
    }

    private static PartState state(int chapter, Set<String> done) {
        if (done.contains("k" + chapter)) {
            return PartState.COMPLETED;
        }
        return chapter == 1 || done.contains("k" + (chapter - 1)) ? PartState.NOT_STARTED : PartState.LOCKED;
    }

    @Override
    public Launch launch(LaunchRequest request) {
        launched.add(request);
        Optional<AttemptId> states =
                request.mode() == LaunchMode.BROWSE ? Optional.empty() : Optional.of(request.attempt());
        List<Part> parts = parts(request.reference(), states);
        Part part = parts.stream()
                .filter(Part::launchable)
                .filter(each -> request.part()
                        .map(each.id()::equals)
                        .orElse(!each.state().done()))
                .findFirst()
                .or(() -> parts.stream().filter(Part::launchable).findFirst())
                .orElseThrow();
        if (part.state() == PartState.LOCKED && request.mode() == LaunchMode.NORMAL) {
            throw new RefusedException("book.chapter.locked", part.title());
        }
        return new Launch("https://content.example/" + request.reference() + "#" + part.id(), part.id());
    }
}
