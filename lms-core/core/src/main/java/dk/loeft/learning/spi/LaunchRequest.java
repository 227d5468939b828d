package dk.loeft.learning.spi;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.organisation.PersonCard;
import java.util.Optional;

/**
 * What a provider needs to open an activity.
 *
 * @param reference the activity
 * @param attempt what it reports for
 * @param person who learns
 * @param mode how it is opened
 * @param part which part; absent: where the person left off, else the first that is open
 */
public record LaunchRequest(
        String reference, AttemptId attempt, PersonCard person, LaunchMode mode, Optional<String> part) {}
