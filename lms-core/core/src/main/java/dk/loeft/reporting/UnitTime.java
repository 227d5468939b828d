package dk.loeft.reporting;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * The time that the people of a unit spent on learning in a year.
 *
 * @param unit the unit with all below it; absent: those who work in the unit that is looked at, and in none below it
 * @param name the unit's name, empty where there is no unit
 * @param people how many people work there today
 * @param learners how many of them spent any time
 * @param spent how long, all together
 */
public record UnitTime(Optional<UnitId> unit, String name, long people, long learners, Spent spent) {
    /** The time for each who works there, in seconds, rounded down; 0 without people. */
    public long each() {
        return people == 0 ? 0 : spent.total() / people;
    }

    /** Both together, as a part without a name. */
    public UnitTime plus(UnitTime other) {
        return new UnitTime(
                Optional.empty(), "", people + other.people, learners + other.learners, spent.plus(other.spent));
    }
}
