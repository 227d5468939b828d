package dk.loeft.content.internal.cmi5;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.storage.PackageStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Set;

/** The course structures of stored packages. Packages never change, so what was read once stays right. */
@ApplicationScoped
class Structures {
    private static final int MOST = 200;

    private final PackageStore store;

    private final PackageLimits limits;

    private final Cache<String, CourseStructure> known =
            Caffeine.newBuilder().maximumSize(MOST).build();

    @Inject
    Structures(PackageStore store, PackageLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected Structures() {
        this.store = null;
        this.limits = null;
    }

    CourseStructure of(String contentHash) {
        return known.get(contentHash, this::read);
    }

    private CourseStructure read(String contentHash) {
        PackageFiles stored = store.files(contentHash);
        Set<String> paths = stored.paths();
        String entry = new Cmi5Reader()
                .entry(paths)
                .orElseThrow(() -> new IllegalStateException("No course structure in package " + contentHash));
        try {
            return Cmi5Reader.structure(entry, cached(stored, paths, entry), limits, new Findings());
        } catch (PackageRefused refused) {
            throw new IllegalStateException("The package " + contentHash + " was sound when it was stored", refused);
        }
    }

    /** Walks the folder once, whatever the number of units. */
    private static PackageFiles cached(PackageFiles stored, Set<String> paths, String entry) {
        return new PackageFiles() {
            @Override
            public Set<String> paths() {
                return paths;
            }

            @Override
            public byte[] start(String path, int most) throws PackageRefused {
                return stored.start(path, most);
            }

            @Override
            public boolean single() {
                return !entry.equalsIgnoreCase(Cmi5Reader.FILE);
            }
        };
    }
}
