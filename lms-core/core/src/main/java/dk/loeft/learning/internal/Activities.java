package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.Part;
import dk.loeft.learning.spi.Activity;
import dk.loeft.learning.spi.ActivityProvider;
import dk.loeft.learning.spi.ActivityReport;
import dk.loeft.learning.spi.Carrying;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import dk.loeft.learning.spi.StructureComparison;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Instant;
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

    Optional<Activity> of(Resting resting) {
        return find(resting.kind(), resting.reference());
    }

    List<Part> parts(Resting resting, Optional<AttemptId> attempt) {
        return provider(resting.kind()).parts(resting.reference(), attempt);
    }

    /** How many parts make the course complete. */
    int count(Resting resting) {
        return (int)
                parts(resting, Optional.empty()).stream().filter(Part::counts).count();
    }

    Launch launch(String kind, LaunchRequest request) {
        return provider(kind).launch(request);
    }

    /** Between kinds nothing is the same. */
    StructureComparison compare(Resting old, Resting fresh) {
        return old.kind().equals(fresh.kind())
                ? provider(old.kind()).compare(old.reference(), fresh.reference())
                : StructureComparison.ofStrangers(parts(old, Optional.empty()), parts(fresh, Optional.empty()));
    }

    List<ActivityReport> carry(long carrying, Resting old, Resting fresh, Instant now) {
        return old.kind().equals(fresh.kind())
                ? provider(old.kind()).carry(new Carrying(carrying, old.reference(), fresh.reference(), now))
                : List.of();
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
