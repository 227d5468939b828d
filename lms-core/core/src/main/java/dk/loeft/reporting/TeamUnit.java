package dk.loeft.reporting;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * A part of what the reader leads, with its figures.
 *
 * @param unit the unit with all below it; absent: those who work in the unit that is looked at, and in none below it
 * @param name the unit's name, empty where there is no unit
 * @param figures how many people there need something
 */
public record TeamUnit(Optional<UnitId> unit, String name, TeamFigures figures) {}
