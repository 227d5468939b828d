package dk.loeft.reporting;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.organisation.UnitId;
import java.util.List;
import java.util.Optional;

/**
 * How far a part of the organisation is covered: units down, kinds of certificate across.
 *
 * @param trail from the topmost unit the reader sees down to the one that is looked at; empty where several are looked at
 * @param kinds the kinds of this view, those least covered first
 * @param asked how many kinds are asked of anybody there at all
 * @param rows the units, each with a cell for each of the kinds
 */
public record CoverageView(List<TeamView.Step> trail, List<Kind> kinds, int asked, List<Row> rows) {
    /** How many kinds a view shows. */
    public static final int ACROSS = 6;

    public CoverageView {
        trail = List.copyOf(trail);
        kinds = List.copyOf(kinds);
        rows = List.copyOf(rows);
    }

    /**
     * A kind of certificate.
     *
     * @param id key
     * @param title its title
     */
    public record Kind(CertificateKindId id, String title) {}

    /**
     * A unit.
     *
     * @param unit the unit with all below it; absent: those who work in the unit that is looked at, and in none below it
     * @param name the unit's name, empty where there is no unit
     * @param cells one for each of the kinds, in their order
     */
    public record Row(Optional<UnitId> unit, String name, List<Cell> cells) {
        public Row {
            cells = List.copyOf(cells);
        }
    }

    /**
     * A unit and a kind.
     *
     * @param required how many people should hold the certificate; those on leave and let off are among them
     * @param valid how many of them hold it
     * @param overdue how many of them should have held it by now and do not
     */
    public record Cell(long required, long valid, long overdue) {
        /** Nobody there should hold it. */
        public static final Cell NOTHING = new Cell(0, 0, 0);

        /** Per cent of those who should hold it, rounded down, so that 100 means all. */
        public long percent() {
            return required == 0 ? 0 : valid * 100 / required;
        }
    }
}
