package dk.loeft.learning;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Why a person has a course or a track to take by a day.
 *
 * @param target which course or track
 * @param title its title
 * @param due the due date there is, absent if none
 * @param byHand the due date that was given directly, absent if none was
 * @param lines what rules made of it, the newest first
 * @param names the names in the audiences of those rules
 */
public record Why(
        AssignmentTarget target,
        String title,
        Optional<LocalDate> due,
        Optional<LocalDate> byHand,
        List<WhyLine> lines,
        AudienceNames names) {
    public Why {
        lines = List.copyOf(lines);
    }
}
