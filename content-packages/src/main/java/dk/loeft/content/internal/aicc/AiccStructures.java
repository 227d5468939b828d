package dk.loeft.content.internal.aicc;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.aicc.CompletionRequirements;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.CompletionRules;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** The structure files of stored packages, read when they are needed and kept: a package never changes. */
@ApplicationScoped
class AiccStructures implements CompletionRules {
    private static final int KEPT = 500;

    private final PackageStore store;

    private final PackageLimits limits;

    private final Cache<String, AiccStructure> known =
            Caffeine.newBuilder().maximumSize(KEPT).build();

    @Inject
    AiccStructures(PackageStore store, PackageLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AiccStructures() {
        this.store = null;
        this.limits = null;
    }

    @Override
    public CompletionRequirements of(String reference) {
        return structure(reference).requirements();
    }

    AiccStructure structure(String reference) {
        return known.get(reference, this::read);
    }

    private AiccStructure read(String reference) {
        try {
            return AiccCourse.structure(store.files(reference), limits);
        } catch (PackageRefused changed) {
            throw new IllegalStateException("The package " + reference + " was read when it was stored", changed);
        }
    }
}
