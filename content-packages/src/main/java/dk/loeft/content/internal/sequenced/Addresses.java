package dk.loeft.content.internal.sequenced;

import dk.loeft.content.internal.packages.StoredItem;

/** Where an item opens. */
final class Addresses {
    private Addresses() {}

    static String href(String reference, StoredItem item) {
        String launch = item.launch().orElseThrow();
        return launch.matches("(?i)https?://.*") ? launch : "/content/p/" + reference + "/" + launch;
    }
}
