package dk.loeft.competence;

import static dk.loeft.organisation.Permission.EDIT_COMPETENCES;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is asked of whom: profiles for a title, for a unit with all below it, or for a title in a unit. A profile has versions,
 * each with its first day; what has begun is never changed, so that the past can be told as it was. Which profile speaks where
 * several do is told in ADR 17. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code competence.}.
 */
public interface CompetenceProfiles {
    /** In how many competences one profile may ask for something. */
    int MOST_ASKED = 300;

    /** Those whose title or unit has each word of the text; sorts by {@code title} (default), {@code unit}, {@code people}. */
    @Requires(value = EDIT_COMPETENCES, audited = false)
    Page<ProfileRow> profiles(String text, PageRequest page);

    @Requires(value = EDIT_COMPETENCES, audited = false)
    Optional<ProfileView> profile(ProfileId profile);

    /** The titles of people's main positions today, by alphabet. */
    @Requires(value = EDIT_COMPETENCES, audited = false)
    List<String> titles();

    /**
     * Reads what a profile asks for from a table with the columns framework, edition, code and level, between which stand
     * semicolons, tabs or commas. An empty edition means the newest one; level 0 that nothing is asked for. A line with the names
     * of the columns may come first. Nothing is kept.
     *
     * @throws dk.loeft.shared.RefusedException for the first line that is wrong, with its number
     */
    @Requires(value = EDIT_COMPETENCES, audited = false)
    List<AskedLevel> read(String table);

    /**
     * Writes a version of the profile for that title and unit, and the profile too if there is none yet. A version of the same
     * day is replaced.
     *
     * @throws dk.loeft.shared.RefusedException if it is for nobody in particular, begins in the past, asks for nothing, names a
     *     competence twice or one that is out of use, or a level that the framework does not have
     */
    @Requires(EDIT_COMPETENCES)
    ProfileId write(ProfileInput input);

    /** From that day on, today or later, the profile asks for nothing; wider profiles speak instead. */
    @Requires(EDIT_COMPETENCES)
    void end(ProfileId profile, LocalDate from);

    /** Takes back a version that has not begun; a profile without any version is gone. */
    @Requires(EDIT_COMPETENCES)
    void drop(ProfileId profile, LocalDate validFrom);
}
