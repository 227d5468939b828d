package dk.loeft.competence;

import dk.loeft.competence.engine.Source;
import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.Optional;

/**
 * Evidence that another capability gives.
 *
 * @param person whose
 * @param competence in what
 * @param level the level it shows, one of the framework's
 * @param source where it comes from
 * @param givenOn the first day it counts
 * @param expiresOn the last day it counts; absent: for good
 * @param reference what it rests on, by which it is found again, for example {@code attempt/12}; at most 100 letters and digits
 *     of ASCII
 * @param note what people are told of it, for example the title of the course; at most 1000 characters
 */
public record EvidenceInput(
        PersonId person,
        CompetenceId competence,
        int level,
        Source source,
        LocalDate givenOn,
        Optional<LocalDate> expiresOn,
        String reference,
        String note) {}
