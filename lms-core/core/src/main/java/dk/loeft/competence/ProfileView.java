package dk.loeft.competence;

import dk.loeft.organisation.UnitId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A profile with all its versions.
 *
 * @param id key
 * @param title the title it is for, empty for whatever title
 * @param unit the unit it is for, absent for everywhere
 * @param unitName the unit's name, empty for everywhere
 * @param people how many people who work here it is for
 * @param versions its versions, the newest first
 */
public record ProfileView(
        ProfileId id, String title, Optional<UnitId> unit, String unitName, long people, List<Version> versions) {
    /**
     * What is asked for from a day until the next version begins.
     *
     * @param validFrom the first day
     * @param state whether it is to come, holds today, or is past
     * @param madeAt when it was written
     * @param madeBy by whom, empty for the system
     * @param asked what it asks for, by framework and in its order; empty if the profile ends on that day
     */
    public record Version(LocalDate validFrom, State state, Instant madeAt, String madeBy, List<Asked> asked) {
        public Version {
            asked = List.copyOf(asked);
        }
    }

    /** Where a version stands in time. */
    public enum State {
        COMING,
        PRESENT,
        PAST
    }

    /**
     * One competence in a version.
     *
     * @param competence which
     * @param framework the framework's title
     * @param level the level, 0 for nothing asked
     * @param levelTitle what the level is called, nothing for 0
     */
    public record Asked(Competence competence, Wording framework, int level, Wording levelTitle) {}

    public ProfileView {
        versions = List.copyOf(versions);
    }
}
