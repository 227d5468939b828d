package dk.loeft.reporting;

import dk.loeft.organisation.UnitId;
import java.util.Optional;

/**
 * Which people of the team are wanted.
 *
 * @param unit people whose main position is in that unit or below; absent: all whom the reader leads
 * @param show those who need something, or all
 * @param text words of the name, the title or the unit; empty: all
 */
public record TeamFilter(Optional<UnitId> unit, Show show, String text) {
    /** Whom the list shows. */
    public enum Show {
        /** Who is overdue, has a due date within {@value TeamFigures#SOON_DAYS} days, or a certificate that expires. */
        ACTION,
        OVERDUE,
        EXPIRING,
        /** Who misses a level that is asked for. */
        GAPS,
        ALL
    }

    /** Everybody of the team. */
    public static TeamFilter all() {
        return new TeamFilter(Optional.empty(), Show.ALL, "");
    }
}
