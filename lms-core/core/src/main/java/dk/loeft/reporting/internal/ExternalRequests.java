package dk.loeft.reporting.internal;

import dk.loeft.competence.Wording;
import dk.loeft.external.ExternalLearning;
import dk.loeft.external.ExternalLearningId;
import dk.loeft.external.ExternalRow;
import dk.loeft.reporting.TeamRequest;
import dk.loeft.reporting.spi.RequestSource;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Learning that people took elsewhere and handed in. */
@Dependent
class ExternalRequests implements RequestSource {
    private static final String KIND = "EXTERNAL";

    private final ExternalLearning learning;

    @Inject
    ExternalRequests(ExternalLearning learning) {
        this.learning = learning;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TeamRequest> waiting() {
        return learning.waiting().stream().map(ExternalRequests::request).toList();
    }

    @Override
    public void approve(long key) {
        learning.accept(new ExternalLearningId(key));
    }

    private static TeamRequest request(ExternalRow row) {
        return new TeamRequest(
                new TeamRequest.Key(KIND, row.id().value()),
                row.person(),
                row.name(),
                // What people write has one language, whichever it is.
                new Wording(row.told().title(), row.told().title()),
                row.files().size(),
                row.told().learned(),
                row.told().until(),
                row.handedInAt());
    }
}
