package dk.loeft.web.certification;

import dk.loeft.organisation.UnitId;
import dk.loeft.reporting.Coverage;
import dk.loeft.reporting.CoverageView;
import dk.loeft.reporting.CoverageView.Cell;
import dk.loeft.reporting.TeamView;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** HR's map: how far each unit is covered by each kind of certificate. */
@Named("coverage")
@RequestScoped
public class CoveragePage {
    private static final int LOW = 80;
    private static final int FAIR = 90;
    private static final int FULL = 98;

    private final Coverage coverage;
    private final Address address;

    private long unit;
    private int view = 1;
    private Optional<CoverageView> shown = Optional.empty();

    @Inject
    public CoveragePage(Coverage coverage, Address address) {
        this.coverage = coverage;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CoveragePage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        unit = address.key("unit");
        view = (int) Math.max(1, Math.min(address.key("view"), Integer.MAX_VALUE));
        shown = coverage.of(Optional.of(unit).filter(key -> key > 0).map(UnitId::new), view);
        view = Math.min(view, getViews());
    }

    /** Answers that there is nothing where the unit is not the reader's. */
    public void load() throws IOException {
        if (shown.isEmpty()) {
            address.notFound();
        }
    }

    /** How a cell is coloured: 0 nothing is asked, 1 below 80 per cent, 2 below 90, 3 below 98, 4 from there on. */
    public int heat(Cell cell) {
        if (cell.required() == 0) {
            return 0;
        }
        long percent = cell.percent();
        return percent < LOW ? 1 : percent < FAIR ? 2 : percent < FULL ? 3 : 4;
    }

    /** The kind in that place. */
    public CoverageView.Kind kind(int at) {
        return getKinds().get(at);
    }

    public List<CoverageView.Kind> getKinds() {
        return shown.map(CoverageView::kinds).orElse(List.of());
    }

    public List<CoverageView.Row> getRows() {
        return shown.map(CoverageView::rows).orElse(List.of());
    }

    /** How many kinds are asked of anybody there. */
    public int getAsked() {
        return shown.map(CoverageView::asked).orElse(0);
    }

    /** From the topmost unit down to the one that is looked at. */
    public List<TeamView.Step> getTrail() {
        return shown.map(CoverageView::trail).orElse(List.of());
    }

    /** The name of the unit that is looked at, empty where it is several. */
    public String getUnitName() {
        List<TeamView.Step> trail = getTrail();
        return trail.isEmpty() ? "" : trail.get(trail.size() - 1).name();
    }

    /** How many views of the kinds there are. */
    public int getViews() {
        return Math.max(1, (getAsked() + CoverageView.ACROSS - 1) / CoverageView.ACROSS);
    }

    public int getView() {
        return view;
    }
}
