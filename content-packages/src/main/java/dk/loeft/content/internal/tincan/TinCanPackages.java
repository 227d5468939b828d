package dk.loeft.content.internal.tincan;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.storage.PackageStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What stored packages tell of activities that are not opened, read when it is needed and kept: a package never changes. */
@ApplicationScoped
class TinCanPackages {
    private static final int KEPT = 500;

    private final PackageStore store;

    private final PackageLimits limits;

    private final Cache<String, Map<String, List<String>>> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    @Inject
    TinCanPackages(PackageStore store, PackageLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected TinCanPackages() {
        this.store = null;
        this.limits = null;
    }

    /** The activities that belong to a part without being opened themselves. */
    List<String> toldOf(String reference, String part) {
        return known.get(reference, this::read).getOrDefault(part, List.of());
    }

    private Map<String, List<String>> read(String reference) {
        try {
            return TinCanCourse.told(store.files(reference), limits);
        } catch (PackageRefused changed) {
            throw new IllegalStateException("The package " + reference + " was read when it was stored", changed);
        }
    }
}
