package dk.loeft.content.internal.media;

import dk.loeft.content.PackageRow;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** Finds what is read and watched, and how much of it is asked for. */
@Dependent
class MediaItems {
    private final PackageIndex packages;

    private final MediaRuleRepository rules;

    @Inject
    MediaItems(PackageIndex packages, MediaRuleRepository rules) {
        this.packages = packages;
        this.rules = rules;
    }

    Optional<PackageRow> usable(String reference) {
        return packages.usable(reference);
    }

    String referenceOf(long item) {
        return packages.referenceOf(item);
    }

    /** The item with that key, which a launch names. */
    MediaItem of(long item) {
        String reference = packages.referenceOf(item);
        PackageRow row = packages.usable(reference).orElseThrow();
        StoredItem stored = packages.items(reference).stream()
                .filter(each -> each.id() == item)
                .findFirst()
                .orElseThrow();
        MediaKind kind = MediaKind.of(row.standard());
        return new MediaItem(stored, kind, needed(reference, kind));
    }

    int needed(String reference, MediaKind kind) {
        return rules.needed(reference).orElse(kind.needed());
    }

    void need(String reference, int percent) {
        rules.set(reference, percent);
    }
}
