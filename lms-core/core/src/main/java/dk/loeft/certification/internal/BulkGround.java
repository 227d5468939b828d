package dk.loeft.certification.internal;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.engine.Kind;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What many records are judged by: their histories and the rules. */
@Dependent
class BulkGround {
    private final HistoryRepository histories;

    private final KindVersionRepository versions;

    @Inject
    BulkGround(HistoryRepository histories, KindVersionRepository versions) {
        this.histories = histories;
        this.versions = versions;
    }

    Map<CertificateKindId, Kind> rules() {
        return versions.all();
    }

    Map<StandingKey, List<Line>> histories(List<StandingKey> keys) {
        return histories.of(keys);
    }
}
