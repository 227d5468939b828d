package dk.loeft.reporting;

import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import java.util.List;

/**
 * A leader's team, or a part of it.
 *
 * @param trail from the topmost unit the reader leads down to the one that is looked at; empty where several are looked at
 * @param figures of everybody who is looked at
 * @param units the parts below, by name, those without people left out; fewer than two where there is nothing to compare
 * @param people this page of the people who were asked for
 */
public record TeamView(List<Step> trail, TeamFigures figures, List<TeamUnit> units, Page<TeamMember> people) {
    public TeamView {
        trail = List.copyOf(trail);
        units = List.copyOf(units);
    }

    /**
     * A unit on the way down.
     *
     * @param unit key
     * @param name its name
     */
    public record Step(UnitId unit, String name) {}
}
