package dk.loeft.competence;

import java.time.LocalDate;

/**
 * The level that is asked of a person, and by which profile.
 *
 * @param level the level
 * @param profile the profile
 * @param title the title it is for, empty for whatever title
 * @param unit the name of the unit it is for, empty for everywhere
 * @param validFrom since when the profile says so
 */
public record Target(int level, ProfileId profile, String title, String unit, LocalDate validFrom) {}
