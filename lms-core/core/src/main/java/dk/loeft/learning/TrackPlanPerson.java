package dk.loeft.learning;

import dk.loeft.organisation.PersonId;

/**
 * Somebody whom a plan is about.
 *
 * @param person key
 * @param name name
 * @param unit the unit of the main position
 * @param fromVersion the number of the version that the person was on
 * @param stage how far the person was
 * @param percent how much was done on that version
 * @param after how much is done once the plan has run
 * @param waived how many waived courses count on the new version as well
 * @param dropped the titles of waived courses that the new version does not ask for, empty if there are none
 * @param decision what is decided
 * @param exceptional whether it was decided for this person alone
 * @param outcome what became of it
 */
public record TrackPlanPerson(
        PersonId person,
        String name,
        String unit,
        int fromVersion,
        TrackStage stage,
        int percent,
        int after,
        int waived,
        String dropped,
        TrackDecision decision,
        boolean exceptional,
        TrackOutcome outcome) {}
