package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Part;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Finds the provider of an activity and asks it. */
@Dependent
class Activities {
    private final Instance<ActivityProvider> providers;

    @Inject
    Activities(@Any Instance<ActivityProvider> providers) {
        this.providers = providers;
    }

    /** Refuses an activity that no course can rest on. */
    void check(String kind, String reference) {
        if (find(kind, reference).isEmpty()) {
            throw new RefusedException("learning.activity.unknown");
        }
    }

    Optional<Activity> of(CourseVersion version) {
        return find(version.activityKind(), version.activityReference());
    }

    List<Part> parts(CourseVersion version, Optional<AttemptId> attempt) {
        return provider(version.activityKind()).parts(version.activityReference(), attempt);
    }

    Launch launch(CourseVersion version, LaunchRequest request) {
        return provider(version.activityKind()).launch(request);
    }

    private Optional<Activity> find(String kind, String reference) {
        return providers.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .flatMap(each -> each.find(reference));
    }

    private ActivityProvider provider(String kind) {
        return providers.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no module brings activities of kind " + kind));
    }
}
