package dk.loeft.competence.internal;

import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.ItemKind;
import dk.loeft.competence.Level;
import dk.loeft.shared.RefusedException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Gathers what a reader finds, with the lines it stands in, and checks the whole: whatever the kind of file, the rules are the same. */
final class FrameworkDraft {
    static final int MOST_ITEMS = 3_000;

    static final int MOST_LEVELS = 20;

    /** Deeper trees cannot be read on a phone, and no framework we know of comes near. */
    static final int DEEPEST = 8;

    private final Map<String, FrameworkItem> items = new LinkedHashMap<>();

    private final Map<String, Long> itemLines = new HashMap<>();

    private final Map<Integer, Level> levels = new LinkedHashMap<>();

    private final Map<Integer, Long> levelLines = new HashMap<>();

    private Optional<FrameworkInfo> info = Optional.empty();

    void info(FrameworkInfo found, long line) {
        if (info.isPresent()) {
            throw new RefusedException("competence.file.framework-twice", line);
        }
        FileTexts.check(found, line);
        info = Optional.of(found);
    }

    void level(Level level, long line) {
        FileTexts.check(level, line);
        Long before = levelLines.putIfAbsent(level.number(), line);
        if (before != null) {
            throw new RefusedException("competence.file.level-twice", line, level.number(), before);
        }
        levels.put(level.number(), level);
        if (levels.size() > MOST_LEVELS) {
            throw new RefusedException("competence.file.levels", MOST_LEVELS);
        }
    }

    void item(FrameworkItem item, long line) {
        FileTexts.check(item, line);
        Long before = itemLines.putIfAbsent(item.code(), line);
        if (before != null) {
            throw new RefusedException("competence.file.code-twice", line, item.code(), before);
        }
        items.put(item.code(), item);
        if (items.size() > MOST_ITEMS) {
            throw new RefusedException("competence.file.many", MOST_ITEMS);
        }
    }

    FrameworkFile finish(int ignored) {
        FrameworkInfo found = info.orElseThrow(() -> new RefusedException("competence.file.framework-missing"));
        items.values().forEach(this::checkPlace);
        if (items.values().stream().allMatch(FrameworkItem::isArea)) {
            throw new RefusedException("competence.file.no-competence");
        }
        return new FrameworkFile(
                found,
                levels.values().stream()
                        .sorted(Comparator.comparingInt(Level::number))
                        .toList(),
                ordered(),
                ignored);
    }

    private void checkPlace(FrameworkItem item) {
        long line = itemLines.getOrDefault(item.code(), 0L);
        Set<String> seen = new HashSet<>();
        FrameworkItem at = item;
        while (!at.parent().isEmpty() && seen.add(at.code())) {
            FrameworkItem parent = items.get(at.parent());
            if (parent == null || parent.kind() == ItemKind.COMPETENCE) {
                // What is wrong further up is told when its own turn comes, with its own line.
                if (at != item) {
                    return;
                }
                String key = parent == null ? "competence.file.parent-unknown" : "competence.file.parent-competence";
                throw new RefusedException(key, line, item.code(), item.parent());
            }
            if (parent == item) {
                throw new RefusedException("competence.file.cycle", line, item.code());
            }
            at = parent;
        }
        if (at.parent().isEmpty() && seen.size() >= DEEPEST) {
            throw new RefusedException("competence.file.deep", line, item.code(), DEEPEST);
        }
    }

    /** Each area followed by what lies in it, else as the file has them. */
    private List<FrameworkItem> ordered() {
        Map<String, List<FrameworkItem>> within = new HashMap<>();
        items.values().forEach(item -> within.computeIfAbsent(item.parent(), key -> new ArrayList<>())
                .add(item));
        List<FrameworkItem> all = new ArrayList<>(items.size());
        addWithin("", within, all);
        return all;
    }

    private static void addWithin(String parent, Map<String, List<FrameworkItem>> within, List<FrameworkItem> all) {
        for (FrameworkItem item : within.getOrDefault(parent, List.of())) {
            all.add(item);
            addWithin(item.code(), within, all);
        }
    }
}
