package dk.loeft.external;

import dk.loeft.organisation.PersonId;
import java.time.Instant;

/**
 * A leader has decided about learning taken elsewhere.
 *
 * @param learning which one
 * @param person whose
 * @param title what it was called
 * @param accepted whether it was accepted; else it was returned
 * @param at when
 */
public record ExternalLearningDecided(
        ExternalLearningId learning, PersonId person, String title, boolean accepted, Instant at) {}
