package dk.loeft.content.internal.packages;

import dk.loeft.content.PackageItem;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * An item of a stored package.
 *
 * @param id key of its row
 * @param ordinal place in the table of contents, from 0
 * @param parent the ordinal of the item it lies in
 * @param depth 0 at the top
 * @param identifier its identifier in the manifest
 * @param title its title
 * @param type what it opens
 * @param launch address relative to the package's root, absent if it cannot be opened
 * @param visible whether the table of contents shows it
 * @param given what the manifest gives to the SCO
 */
public record StoredItem(
        long id,
        int ordinal,
        Optional<Integer> parent,
        int depth,
        String identifier,
        String title,
        PackageItem.Type type,
        Optional<String> launch,
        boolean visible,
        Given given) {

    /**
     * What the manifest says of an item to the run-time environment; each null when it says nothing.
     *
     * @param masteryScore {@code adlcp:masteryscore}
     * @param maxTimeAllowed {@code adlcp:maxtimeallowed}
     * @param timeLimitAction {@code adlcp:timelimitaction}
     * @param dataFromLms {@code adlcp:datafromlms}
     * @param prerequisites {@code adlcp:prerequisites}
     */
    public record Given(
            @Nullable Double masteryScore,
            @Nullable String maxTimeAllowed,
            @Nullable String timeLimitAction,
            @Nullable String dataFromLms,
            @Nullable String prerequisites) {}

    public boolean launchable() {
        return launch.isPresent();
    }

    /** Whether a course waits for it. */
    public boolean counts() {
        return launchable() && type.counts();
    }
}
