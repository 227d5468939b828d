package dk.loeft.competence.engine;

import java.time.LocalDate;
import java.util.Optional;

/**
 * One piece of evidence that a person is at a level of a competence.
 *
 * @param id key; of two pieces given on one day the larger key was recorded later
 * @param source where it comes from
 * @param level the level it shows, from 1
 * @param givenOn the first day it counts
 * @param expiresOn the last day it counts; absent: for good
 * @param withdrawnOn the day from which it does not count, because somebody took it back
 */
public record Evidence(
        long id,
        Source source,
        int level,
        LocalDate givenOn,
        Optional<LocalDate> expiresOn,
        Optional<LocalDate> withdrawnOn) {
    /** Why it says nothing about that day, absent if it says something. */
    public Optional<Why> silentOn(LocalDate day) {
        if (withdrawnOn.filter(from -> !day.isBefore(from)).isPresent()) {
            return Optional.of(Why.WITHDRAWN);
        }
        if (givenOn.isAfter(day)) {
            return Optional.of(Why.NOT_YET);
        }
        return expiresOn.filter(day::isAfter).map(last -> Why.EXPIRED);
    }
}
