package dk.loeft.content.internal.sequenced;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.DataStoreMap;
import dk.loeft.content.engine.scorm2004.tree.Objective;
import dk.loeft.content.engine.scorm2004.tree.ObjectiveMap;
import dk.loeft.content.internal.reading.Scorm2004Manifests;
import dk.loeft.content.internal.storage.PackageStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The activity trees of stored packages, read again from their manifests. A package never changes, so they are remembered. */
@ApplicationScoped
class SequencedCourses {
    private static final int REMEMBERED = 200;

    private final PackageStore store;

    private final PackageLimits limits;

    private final Cache<String, Structure> known =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    @Inject
    SequencedCourses(PackageStore store, PackageLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected SequencedCourses() {
        this.store = null;
        this.limits = null;
    }

    /**
     * What a course is made of.
     *
     * @param objectives the global objectives it speaks of
     * @param stores the data stores it uses
     */
    record Structure(ActivityTree tree, List<String> objectives, List<String> stores) {
        static Structure of(ActivityTree tree) {
            Set<String> objectives = new LinkedHashSet<>();
            Set<String> stores = new LinkedHashSet<>();
            for (Activity activity : tree.activities()) {
                Stream.concat(Stream.of(activity.sequencing().primary()), activity.sequencing().secondary().stream())
                        .map(Objective::maps)
                        .flatMap(List::stream)
                        .map(ObjectiveMap::target)
                        .forEach(objectives::add);
                if (activity.content() != null) {
                    activity.content().dataStores().stream()
                            .map(DataStoreMap::target)
                            .forEach(stores::add);
                }
            }
            return new Structure(tree, List.copyOf(objectives), List.copyOf(stores));
        }
    }

    Structure structure(String reference) {
        return known.get(reference, this::read);
    }

    private Structure read(String reference) {
        try {
            return Structure.of(Scorm2004Manifests.tree(store.files(reference), limits));
        } catch (PackageRefused impossible) {
            throw new IllegalStateException("A stored package cannot be read again: " + reference, impossible);
        }
    }
}
