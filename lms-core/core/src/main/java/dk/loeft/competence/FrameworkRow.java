package dk.loeft.competence;

import java.time.Instant;

/**
 * A framework in the list.
 *
 * @param id key
 * @param info what is said of it
 * @param areas how many areas are in use, those within others too
 * @param competences how many competences are in use
 * @param levels how many levels are in use
 * @param changedAt when a file was last taken in
 */
public record FrameworkRow(
        FrameworkId id, FrameworkInfo info, long areas, long competences, long levels, Instant changedAt) {}
