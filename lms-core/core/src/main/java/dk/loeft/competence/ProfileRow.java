package dk.loeft.competence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * A profile in the list.
 *
 * @param id key
 * @param title the title it is for, empty for whatever title
 * @param unit the name of the unit it is for, empty for everywhere
 * @param validFrom since when its present version holds; absent if none has begun
 * @param asked in how many competences the present version asks for something
 * @param nextFrom when the next version begins; absent without one
 * @param people how many people who work here it is for
 */
public record ProfileRow(
        ProfileId id,
        String title,
        String unit,
        Optional<LocalDate> validFrom,
        long asked,
        Optional<LocalDate> nextFrom,
        long people) {}
