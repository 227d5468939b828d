package dk.loeft.learning;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A rule in the list.
 *
 * @param id key
 * @param title what HR calls it
 * @param targetKind what kind of thing it assigns
 * @param targetTitle title of what it assigns, empty if it is gone or its kind unknown
 * @param state how far it is
 * @param people how many are under it
 * @param changing whether a new version is being written
 * @param since the day from which its version holds
 */
public record RuleRow(
        RuleId id,
        String title,
        String targetKind,
        String targetTitle,
        RuleState state,
        long people,
        boolean changing,
        Optional<LocalDate> since) {}
