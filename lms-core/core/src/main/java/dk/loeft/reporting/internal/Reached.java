package dk.loeft.reporting.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.SqlPart;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;

/**
 * Whom somebody sees: those who work within the paths on that day, but for some.
 *
 * @param hidden who is left out: a leader who looks, and those whom a deputy acts for
 * @param paths of the topmost units; none is nobody
 * @param today the day
 */
record Reached(Set<PersonId> hidden, List<String> paths, LocalDate today) {
    Reached {
        hidden = Set.copyOf(hidden);
        paths = List.copyOf(paths);
    }

    /** All within the scope, without units that lie within others. */
    static Reached of(Set<PersonId> hidden, Scope scope, LocalDate today) {
        List<String> paths = scope.unitPaths();
        return new Reached(
                hidden,
                paths.stream()
                        .filter(path ->
                                paths.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                        .toList(),
                today);
    }

    /** Those of them within a part. */
    Reached within(String path) {
        return new Reached(hidden, List.of(path), today);
    }

    /** The condition over {@code person_directory d}. */
    SqlPart people() {
        String marks = String.join(",", Collections.nCopies(hidden.size(), "?"));
        List<Object> values =
                new ArrayList<>(hidden.stream().map(PersonId::value).toList());
        values.add(today);
        return new SqlPart(
                        (hidden.isEmpty() ? "" : "d.id NOT IN (" + marks + ") AND ")
                                + "(d.left_on IS NULL OR d.left_on > ?) AND (",
                        values)
                .then(below("d.unit_path"))
                .then(")");
    }

    /** A condition over {@code unit_directory u}: the topmost units; where everything is reached, the root. */
    SqlPart tops() {
        return paths.contains("")
                ? SqlPart.of("u.parent_id IS NULL")
                : paths.isEmpty()
                        ? SqlPart.FALSE
                        : new SqlPart(
                                "u.path IN (" + String.join(",", Collections.nCopies(paths.size(), "?")) + ")",
                                List.copyOf(paths));
    }

    /** The path in that column lies within. */
    SqlPart below(String column) {
        return paths.isEmpty()
                ? SqlPart.FALSE
                : SqlPart.join(
                        " OR ",
                        paths.stream()
                                .map(path -> SqlPart.of(column + " LIKE ?", path + "%"))
                                .toList());
    }
}
