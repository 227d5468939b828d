package dk.loeft.competence;

import dk.loeft.competence.engine.Source;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Evidence as it is shown.
 *
 * @param id key
 * @param source where it comes from
 * @param level the level it shows
 * @param givenOn the first day it counts
 * @param expiresOn the last day it counts; absent: for good
 * @param withdrawnOn from when it does not count, because it was taken back
 * @param withdrawnReason why, empty if it was not or if what it rests on is no longer so
 * @param assessor who rated or registered it, empty for the system and for peers
 * @param onBehalfOf the leader for whom the assessor did it as a deputy, empty if for nobody
 * @param note what is told of it, may be empty
 */
public record EvidenceRow(
        EvidenceId id,
        Source source,
        int level,
        LocalDate givenOn,
        Optional<LocalDate> expiresOn,
        Optional<LocalDate> withdrawnOn,
        String withdrawnReason,
        String assessor,
        String onBehalfOf,
        String note) {}
