package dk.loeft.competence;

import dk.loeft.organisation.UnitId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of whom from a day on. Title or unit has to be there, or both.
 *
 * @param title the title as positions have it, at most 150 characters; empty: whatever the title
 * @param unit the unit, with all below it; absent: everywhere
 * @param validFrom the first day, today or later
 * @param asked what is asked for, each competence once, at most {@value CompetenceProfiles#MOST_ASKED}
 */
public record ProfileInput(String title, Optional<UnitId> unit, LocalDate validFrom, List<AskedLevel> asked) {
    public ProfileInput {
        title = title.strip();
        asked = List.copyOf(asked);
    }
}
