package dk.loeft.competence.internal;

import dk.loeft.competence.EvidenceTerms;
import dk.loeft.competence.FrameworkFormat;
import dk.loeft.competence.FrameworkId;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.ImportId;
import dk.loeft.competence.ImportPlan;
import dk.loeft.competence.Level;
import dk.loeft.competence.UsedCompetence;
import dk.loeft.competence.internal.FrameworkListRepository.Head;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Compares files with what is there, and takes them in. */
@Dependent
class Importing {
    private static final Duration WAITS = Duration.ofDays(1);

    private static final int MAX_MONTHS = 120;

    private final FrameworkRepository frameworks;

    private final Shelf shelf;

    private final Clock clock;

    @Inject
    Importing(FrameworkRepository frameworks, Shelf shelf, Clock clock) {
        this.frameworks = frameworks;
        this.shelf = shelf;
        this.clock = clock;
    }

    ImportId plan(String fileName, byte[] bytes) {
        Instant now = clock.instant();
        String text = FileText.of(bytes);
        FrameworkFormat format = FrameworkFiles.formatOf(fileName, text);
        FrameworkFile file = FrameworkFiles.read(format, text);
        int revision = shelf.like(file.info()).map(Head::revision).orElse(0);
        frameworks.forgetBefore(now.minus(WAITS));
        return frameworks.add(new WaitingImport(shown(fileName), format, text, revision, now));
    }

    /** The name without a path, and no longer than a name may be. */
    private static String shown(String fileName) {
        String name = fileName.substring(1 + Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')))
                .replaceAll("[\\p{Cntrl}\\p{Cs}]", "")
                .strip();
        return name.codePointCount(0, name.length()) <= WaitingImport.LONGEST_NAME
                ? name
                : name.substring(0, name.offsetByCodePoints(0, WaitingImport.LONGEST_NAME));
    }

    Optional<ImportPlan> planned(ImportId id) {
        return frameworks.waiting(id).map(waiting -> {
            FrameworkFile file = waiting.file();
            Optional<Head> head = shelf.like(file.info());
            Comparison comparison = Comparison.of(file, head.map(shelf::kept));
            return new ImportPlan(
                    id,
                    waiting.fileName(),
                    waiting.format(),
                    file.info(),
                    head.map(Head::id),
                    comparison.changes(),
                    comparison.unchanged(),
                    head.filter(each -> comparison.takesAway())
                            .map(each -> inUse(each.id(), file))
                            .orElse(List.of()),
                    file.ignored(),
                    waiting.revision() != head.map(Head::revision).orElse(0));
        });
    }

    /** @param retiring whether competences in use may be retired */
    FrameworkId run(ImportId id, boolean retiring) {
        WaitingImport waiting =
                frameworks.lock(id).orElseThrow(() -> new RefusedException("competence.import.unknown"));
        FrameworkFile file = waiting.file();
        Optional<Framework> framework = frameworks.lock(file.info());
        if (waiting.revision() != framework.map(Framework::revision).orElse(0)) {
            throw new RefusedException("competence.import.stale");
        }
        if (!retiring) {
            framework
                    .map(each -> inUse(each.id(), file))
                    .filter(used -> !used.isEmpty())
                    .ifPresent(used -> {
                        throw new RefusedException("competence.import.in-use", used.size());
                    });
        }
        frameworks.remove(waiting);
        return take(file, framework);
    }

    /** The competences in use that the file no longer has. */
    private List<UsedCompetence> inUse(FrameworkId id, FrameworkFile file) {
        Set<String> staying = file.items().stream()
                .filter(item -> !item.isArea())
                .map(FrameworkItem::code)
                .collect(Collectors.toSet());
        return shelf.used(id, LocalDay.today(clock)).stream()
                .filter(used -> !staying.contains(used.code()))
                .toList();
    }

    /** Takes a file in that nobody had to look at. */
    FrameworkId take(FrameworkFile file) {
        return take(file, frameworks.lock(file.info()));
    }

    private FrameworkId take(FrameworkFile file, Optional<Framework> known) {
        Instant now = clock.instant();
        known.ifPresent(framework -> framework.say(file.info(), now));
        FrameworkId id = known.map(Framework::id)
                .orElseGet(() -> frameworks.add(new Framework(file.info(), now)).id());
        takeLevels(id, file.levels());
        takeItems(id, file.items());
        return id;
    }

    void countBy(FrameworkId id, EvidenceTerms terms) {
        terms.ratingMonths().filter(months -> months < 1 || months > MAX_MONTHS).ifPresent(months -> {
            throw new RefusedException("competence.terms.months", MAX_MONTHS);
        });
        frameworks
                .lock(id)
                .orElseThrow(() -> new RefusedException("competence.framework.unknown"))
                .countBy(terms);
    }

    private void takeLevels(FrameworkId id, List<Level> levels) {
        Map<Integer, StoredLevel> left = new HashMap<>();
        frameworks.levels(id).forEach(level -> left.put(level.number(), level));
        for (Level level : levels) {
            StoredLevel stored = left.remove(level.number());
            if (stored == null) {
                frameworks.add(new StoredLevel(id.value(), level));
            } else {
                stored.say(level);
            }
        }
        left.values().forEach(StoredLevel::retire);
    }

    private void takeItems(FrameworkId id, List<FrameworkItem> items) {
        Map<String, StoredItem> left = new HashMap<>();
        frameworks.items(id).forEach(item -> left.put(item.code(), item));
        int position = 0;
        for (FrameworkItem item : items) {
            StoredItem stored = left.remove(item.code());
            if (stored == null) {
                frameworks.add(new StoredItem(id.value(), item, position));
            } else {
                stored.say(item, position);
            }
            position++;
        }
        left.values().forEach(StoredItem::retire);
    }
}
