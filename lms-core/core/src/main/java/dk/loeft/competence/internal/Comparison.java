package dk.loeft.competence.internal;

import dk.loeft.competence.ChangeKind;
import dk.loeft.competence.ChangedField;
import dk.loeft.competence.FrameworkChange;
import dk.loeft.competence.FrameworkChange.Part;
import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.Level;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a file does to a framework. */
final class Comparison {
    /**
     * A framework as it is kept.
     *
     * @param used what is in use
     * @param retiredLevels levels that are not
     * @param retiredItems items that are not
     */
    record Kept(FrameworkFile used, List<Level> retiredLevels, List<FrameworkItem> retiredItems) {}

    private final List<FrameworkChange> changes = new ArrayList<>();

    private int unchanged;

    private Comparison() {}

    static Comparison of(FrameworkFile file, Optional<Kept> kept) {
        Comparison comparison = new Comparison();
        comparison.info(file.info(), kept.map(each -> each.used().info()));
        comparison.levels(file, kept);
        comparison.items(file, kept);
        return comparison;
    }

    List<FrameworkChange> changes() {
        return changes;
    }

    int unchanged() {
        return unchanged;
    }

    private void info(FrameworkInfo after, Optional<FrameworkInfo> before) {
        Set<ChangedField> fields = EnumSet.noneOf(ChangedField.class);
        before.ifPresent(each -> {
            differ(fields, ChangedField.TITLE, each.title(), after.title());
            differ(fields, ChangedField.DESCRIPTION, each.description(), after.description());
            differ(fields, ChangedField.TERMS, each.source(), after.source());
            differ(fields, ChangedField.TERMS, each.licence(), after.licence());
            differ(fields, ChangedField.TERMS, each.attribution(), after.attribution());
            differ(fields, ChangedField.LANGUAGE, each.language(), after.language());
        });
        note(
                kind(before.isPresent(), false, fields),
                new FrameworkChange(ChangeKind.NEW, Part.FRAMEWORK, after.identifier(), after.title(), fields));
    }

    private void levels(FrameworkFile file, Optional<Kept> kept) {
        Map<Integer, Level> used = byKey(kept.map(each -> each.used().levels()), Level::number);
        Map<Integer, Level> retired = byKey(kept.map(Kept::retiredLevels), Level::number);
        for (Level after : file.levels()) {
            Level before = Optional.ofNullable(used.remove(after.number())).orElse(retired.get(after.number()));
            Set<ChangedField> fields = EnumSet.noneOf(ChangedField.class);
            if (before != null) {
                differ(fields, ChangedField.TITLE, before.title(), after.title());
                differ(fields, ChangedField.DESCRIPTION, before.description(), after.description());
            }
            note(kind(before != null, retired.containsKey(after.number()), fields), change(after, fields));
        }
        used.values().stream()
                .sorted((one, other) -> Integer.compare(one.number(), other.number()))
                .forEach(gone -> note(Optional.of(ChangeKind.RETIRED), change(gone, Set.of())));
    }

    private static FrameworkChange change(Level level, Set<ChangedField> fields) {
        return new FrameworkChange(ChangeKind.NEW, Part.LEVEL, String.valueOf(level.number()), level.title(), fields);
    }

    /** Whether there is anything that people can be assessed in before, and perhaps not after. */
    boolean takesAway() {
        return changes.stream()
                .anyMatch(change ->
                        change.kind() == ChangeKind.RETIRED || change.fields().contains(ChangedField.KIND));
    }

    private void items(FrameworkFile file, Optional<Kept> kept) {
        List<FrameworkItem> usedItems = kept.map(each -> each.used().items()).orElse(List.of());
        Map<String, FrameworkItem> used = byKey(Optional.of(usedItems), FrameworkItem::code);
        Map<String, FrameworkItem> retired = byKey(kept.map(Kept::retiredItems), FrameworkItem::code);
        Set<String> moved = moved(usedItems, file.items());
        for (FrameworkItem after : file.items()) {
            FrameworkItem before = Optional.ofNullable(used.get(after.code())).orElse(retired.get(after.code()));
            Set<ChangedField> fields = EnumSet.noneOf(ChangedField.class);
            if (before != null) {
                differ(fields, ChangedField.TITLE, before.title(), after.title());
                differ(fields, ChangedField.DESCRIPTION, before.description(), after.description());
                differ(fields, ChangedField.KIND, before.kind(), after.kind());
                differ(fields, ChangedField.PARENT, before.parent(), after.parent());
                differ(fields, ChangedField.CASE_IDENTIFIER, before.caseIdentifier(), after.caseIdentifier());
                if (moved.contains(after.code())) {
                    fields.add(ChangedField.ORDER);
                }
            }
            note(kind(before != null, retired.containsKey(after.code()), fields), change(after, fields));
        }
        Set<String> staying = file.items().stream().map(FrameworkItem::code).collect(Collectors.toSet());
        usedItems.stream()
                .filter(item -> !staying.contains(item.code()))
                .forEach(gone -> note(Optional.of(ChangeKind.RETIRED), change(gone, Set.of())));
    }

    private static FrameworkChange change(FrameworkItem item, Set<ChangedField> fields) {
        return new FrameworkChange(
                ChangeKind.NEW, item.isArea() ? Part.AREA : Part.COMPETENCE, item.code(), item.title(), fields);
    }

    /**
     * The items that come after another one than before, among those that lie in the same area before and after. What is new or
     * gone beside an item does not move it.
     */
    private static Set<String> moved(List<FrameworkItem> before, List<FrameworkItem> after) {
        Map<String, String> parents = new HashMap<>();
        before.forEach(item -> parents.put(item.code(), item.parent()));
        Set<String> both = after.stream()
                .filter(item -> item.parent().equals(parents.get(item.code())))
                .map(FrameworkItem::code)
                .collect(Collectors.toSet());
        Map<String, String> preceding = preceding(before, both);
        Map<String, String> now = preceding(after, both);
        return both.stream()
                .filter(code -> !Optional.ofNullable(preceding.get(code)).equals(Optional.ofNullable(now.get(code))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    private static Map<String, String> preceding(List<FrameworkItem> items, Set<String> among) {
        Map<String, String> preceding = new HashMap<>();
        Map<String, String> last = new HashMap<>();
        items.stream().filter(item -> among.contains(item.code())).forEach(item -> {
            String before = last.put(item.parent(), item.code());
            if (before != null) {
                preceding.put(item.code(), before);
            }
        });
        return preceding;
    }

    private static <K, T> Map<K, T> byKey(Optional<List<T>> all, Function<T, K> key) {
        Map<K, T> found = new HashMap<>();
        all.orElse(List.of()).forEach(each -> found.put(key.apply(each), each));
        return found;
    }

    private static void differ(Set<ChangedField> fields, ChangedField field, Object before, Object after) {
        if (!before.equals(after)) {
            fields.add(field);
        }
    }

    /** What happens to a part; nothing if it stays as it is. */
    private static Optional<ChangeKind> kind(boolean known, boolean retired, Set<ChangedField> fields) {
        if (!known) {
            return Optional.of(ChangeKind.NEW);
        }
        if (retired) {
            return Optional.of(ChangeKind.RESTORED);
        }
        return fields.isEmpty() ? Optional.empty() : Optional.of(ChangeKind.CHANGED);
    }

    private void note(Optional<ChangeKind> kind, FrameworkChange change) {
        kind.ifPresentOrElse(
                each -> changes.add(
                        new FrameworkChange(each, change.part(), change.code(), change.title(), change.fields())),
                () -> unchanged++);
    }
}
