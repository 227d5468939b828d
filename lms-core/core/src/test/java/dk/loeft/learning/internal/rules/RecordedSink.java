package dk.loeft.learning.internal.rules;

import dk.loeft.learning.spi.AudienceFacts.Subject;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.learning.spi.RequirementSink;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A capability whose things rules assign: it remembers what it was told. */
final class RecordedSink implements RequirementSink {
    static final String KIND = "badge";

    private final List<RequirementChanges> told = new ArrayList<>();

    List<RequirementChanges> told() {
        return List.copyOf(told);
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<Subject> targets(String language) {
        return List.of(new Subject(7, "Svømmeprøve"));
    }

    @Override
    public Optional<String> title(long key) {
        return key == 7 ? Optional.of("Svømmeprøve") : Optional.empty();
    }

    @Override
    public void changed(RequirementChanges changes) {
        told.add(changes);
    }
}
