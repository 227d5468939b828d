package dk.loeft.external;

import dk.loeft.attachment.Attached;
import dk.loeft.organisation.PersonId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Learning taken elsewhere with what became of it.
 *
 * @param id key
 * @param person whose
 * @param name the person's name
 * @param unit the name of the unit of the person's main position, empty without one
 * @param told what the person tells
 * @param handedInAt when it was handed in, the last time
 * @param state what became of it
 * @param decidedBy the name of who decided, empty if nobody did
 * @param onBehalfOf the name of the leader for whom a deputy decided, else empty
 * @param decidedAt when
 * @param reason what is to be mended, empty unless it was returned
 * @param files its documentation
 */
public record ExternalRow(
        ExternalLearningId id,
        PersonId person,
        String name,
        String unit,
        ExternalInput told,
        Instant handedInAt,
        ExternalState state,
        String decidedBy,
        String onBehalfOf,
        Optional<Instant> decidedAt,
        String reason,
        List<Attached> files) {
    public ExternalRow {
        files = List.copyOf(files);
    }

    /** The same with its documentation. */
    public ExternalRow with(List<Attached> found) {
        return new ExternalRow(
                id, person, name, unit, told, handedInAt, state, decidedBy, onBehalfOf, decidedAt, reason, found);
    }
}
