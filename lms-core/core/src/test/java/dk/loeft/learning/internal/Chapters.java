package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.learning.Success;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.learning.spi.PartChange;
import dk.loeft.learning.spi.StructureComparison;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Rows;
import dk.loeft.shared.SqlQuery;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/**
 * A small kind of activity: books of chapters below a heading, each chapter open when the one before it is read. What was
 * read is said by {@link #read}.
 */
final class Chapters implements ActivityProvider {
    static final String KIND = "book";

    private final Map<String, Integer> books = new ConcurrentHashMap<>();

    private final Map<AttemptId, Set<String>> read = new ConcurrentHashMap<>();

    private final Set<String> rewritten = ConcurrentHashMap.newKeySet();

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

    /** In that book the chapter is another one than in the books before. */
    void rewrite(String reference, int chapter) {
        rewritten.add(reference + "#k" + chapter);
    }

    /** The same books within a transaction, so that what was read can be carried from attempt to attempt. */
    ActivityProvider over(EntityManager manager) {
        return new Carrier(manager);
    }

    private final class Carrier implements ActivityProvider {
        private final EntityManager manager;

        Carrier(EntityManager manager) {
            this.manager = manager;
        }

        @Override
        public String kind() {
            return KIND;
        }

        @Override
        public Optional<Activity> find(String reference) {
            return Chapters.this.find(reference);
        }

        @Override
        public List<Part> parts(String reference, Optional<AttemptId> attempt) {
            return Chapters.this.parts(reference, attempt);
        }

        @Override
        public Launch launch(LaunchRequest request) {
            return Chapters.this.launch(request);
        }

        @Override
        public StructureComparison compare(String oldReference, String newReference) {
            return new StructureComparison(
                    StructureComparison.ofStrangers(
                                    parts(oldReference, Optional.empty()), parts(newReference, Optional.empty()))
                            .parts()
                            .stream()
                            .map(each -> each.change() == PartChange.Change.CHANGED
                                            && !rewritten.contains(newReference + "#" + each.id())
                                    ? new PartChange(each.id(), each.title(), PartChange.Change.SAME)
                                    : each)
                            .toList());
        }

        @Override
        public List<ActivityReport> carry(Carrying carrying) {
            Set<String> same = compare(carrying.oldReference(), carrying.newReference()).parts().stream()
                    .filter(part -> part.change() == PartChange.Change.SAME)
                    .map(PartChange::id)
                    .collect(Collectors.toSet());
            int total = books.getOrDefault(carrying.newReference(), 0);
            return new SqlQuery("SELECT attempt_id, succeeds_id FROM attempt_succession")
                    .and("carry_id = ?", carrying.id())
                    .rows(manager)
                    .map(row -> {
                        AttemptId fresh = new AttemptId(Rows.number(row[0]));
                        read.getOrDefault(new AttemptId(Rows.number(row[1])), Set.of()).stream()
                                .filter(same::contains)
                                .forEach(chapter -> read(fresh, chapter));
                        int done = read.getOrDefault(fresh, Set.of()).size();
                        return new ActivityReport(
                                fresh,
                                carrying.at(),
                                done == total,
                                Success.UNKNOWN,
                                Optional.empty(),
                                done,
                                total,
                                Duration.ofMinutes(done));
                    })
                    .toList();
        }
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
