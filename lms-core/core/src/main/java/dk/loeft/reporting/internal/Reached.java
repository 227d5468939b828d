package dk.loeft.reporting.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.shared.SqlPart;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;

/**
 * Whom a leader sees: those who work within the paths on that day, but for the leader.
 *
 * @param leader who looks
 * @param paths of the topmost units; none is nobody
 * @param today the day
 */
record Reached(PersonId leader, List<String> paths, LocalDate today) {
    Reached {
        paths = List.copyOf(paths);
    }

    /** All whom the leader leads, without units that lie within others. */
    static Reached of(PersonId leader, Scope scope, LocalDate today) {
        List<String> paths = scope.unitPaths();
        return new Reached(
                leader,
                paths.stream()
                        .filter(path ->
                                paths.stream().noneMatch(other -> !other.equals(path) && path.startsWith(other)))
                        .toList(),
                today);
    }

    /** Those of them within a part. */
    Reached within(String path) {
        return new Reached(leader, List.of(path), today);
    }

    /** The condition over {@code person_directory d}. */
    SqlPart people() {
        return SqlPart.of("d.id <> ? AND (d.left_on IS NULL OR d.left_on > ?) AND (", leader.value(), today)
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
