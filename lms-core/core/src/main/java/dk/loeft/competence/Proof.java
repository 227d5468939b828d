package dk.loeft.competence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * Proof from elsewhere, as a leader registers it.
 *
 * @param competence in what
 * @param level the level it shows
 * @param givenOn the day it was given, not in the future
 * @param expiresOn the last day it counts; absent: for good
 * @param note what it is, for example a diploma and who gave it; at most 1000 characters
 */
public record Proof(
        CompetenceId competence, int level, LocalDate givenOn, Optional<LocalDate> expiresOn, String note) {}
