package dk.loeft.reporting;

import java.util.List;

/**
 * The time that a part of the organisation spent on learning in a year.
 *
 * @param trail from the topmost unit the reader sees down to the one that is looked at; empty where several are looked at
 * @param whole all of it
 * @param parts the parts below, by name, those without people left out
 */
public record UnitTimes(List<TeamView.Step> trail, UnitTime whole, List<UnitTime> parts) {
    public UnitTimes {
        trail = List.copyOf(trail);
        parts = List.copyOf(parts);
    }
}
