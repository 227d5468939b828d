package dk.loeft.learning;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a person has a course or a track to take by a day.
 *
 * @param target which course or track
 * @param title its title
 * @param due the due date there is, absent if none
 * @param byHand the due date that somebody gave directly, absent if nobody did
 * @param lines what rules made of it, the newest first
 * @param names the names in the audiences of those rules
 */
public record Why(
        AssignmentTarget target,
        String title,
        Optional<LocalDate> due,
        Optional<Given> byHand,
        List<WhyLine> lines,
        AudienceNames names) {
    /**
     * A due date that somebody gave.
     *
     * @param due the day
     * @param by the name of who gave it, empty for a program and if it is not known
     * @param at when it was given, absent if it is not known
     */
    public record Given(LocalDate due, String by, Optional<Instant> at) {}

    public Why {
        lines = List.copyOf(lines);
    }
}
