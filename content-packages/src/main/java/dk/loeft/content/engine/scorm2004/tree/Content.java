package dk.loeft.content.engine.scorm2004.tree;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a leaf opens, and what is said to it.
 *
 * @param sco whether it speaks to the API; an asset does not
 * @param parameters {@code parameters} of the item as written, or empty
 * @param dataFromLms {@code adlcp:dataFromLMS}, or null
 * @param timeLimitAction {@code adlcp:timeLimitAction}, or null
 * @param dataStores stores it may use, in the manifest's order
 */
public record Content(
        boolean sco,
        String parameters,
        @Nullable String dataFromLms,
        @Nullable String timeLimitAction,
        List<DataStoreMap> dataStores,
        Set<HideLmsUi> hidden) {

    public static final Content SCO = new Content(true, "", null, null, List.of(), Set.of());

    public Content {
        dataStores = List.copyOf(dataStores);
        hidden = Set.copyOf(hidden);
    }
}
