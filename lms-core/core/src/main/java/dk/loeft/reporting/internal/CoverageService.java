package dk.loeft.reporting.internal;

import static dk.loeft.organisation.Permission.SEE_CERTIFICATES;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UseCases;
import dk.loeft.reporting.Coverage;
import dk.loeft.reporting.CoverageView;
import dk.loeft.reporting.CoverageView.Cell;
import dk.loeft.reporting.CoverageView.Kind;
import dk.loeft.reporting.CoverageView.Row;
import dk.loeft.reporting.internal.CoverageRepository.Found;
import dk.loeft.reporting.internal.TeamUnitRepository.Place;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class CoverageService implements Coverage {
    /** HR is counted among the people it looks at: no person has this key. */
    private static final PersonId NOBODY = new PersonId(0);

    private final TeamUnitRepository units;

    private final CoverageRepository coverage;

    private final CurrentActor actor;

    private final Clock clock;

    @Inject
    CoverageService(TeamUnitRepository units, CoverageRepository coverage, CurrentActor actor, Clock clock) {
        this.units = units;
        this.coverage = coverage;
        this.actor = actor;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CoverageService() {
        this(null, null, null, null);
    }

    @Override
    public Optional<CoverageView> of(Optional<UnitId> unit, int view) {
        Reached all = Reached.of(NOBODY, actor.get().scopeOf(SEE_CERTIFICATES), LocalDay.today(clock));
        List<Place> trail = unit.map(key -> units.trail(key, all)).orElseGet(() -> units.tops(all));
        if (unit.isPresent() && trail.isEmpty()) {
            return Optional.empty();
        }
        boolean several = unit.isEmpty() && trail.size() > 1;
        Reached looked = several || trail.isEmpty()
                ? all
                : all.within(trail.get(trail.size() - 1).path());
        SqlPart parts = several
                ? all.tops()
                : SqlPart.of(
                        "u.parent_id = ?",
                        trail.isEmpty() ? 0 : trail.get(trail.size() - 1).unit().value());
        return Optional.of(draw(several ? List.of() : trail, coverage.of(looked, parts), view));
    }

    private static CoverageView draw(List<Place> trail, List<Found> found, int view) {
        Map<Kind, Cell> sums = new LinkedHashMap<>();
        Map<Optional<UnitId>, Map<Kind, Cell>> cells = new LinkedHashMap<>();
        Map<Optional<UnitId>, String> names = new HashMap<>();
        for (Found each : found) {
            sums.merge(each.kind(), each.cell(), CoverageService::plus);
            cells.computeIfAbsent(each.unit(), key -> new HashMap<>()).put(each.kind(), each.cell());
            names.put(each.unit(), each.name());
        }
        List<Kind> all = sums.entrySet().stream()
                .sorted(Comparator.comparing(
                                (Map.Entry<Kind, Cell> each) -> each.getValue().percent())
                        .thenComparing(each -> each.getKey().title()))
                .map(Map.Entry::getKey)
                .toList();
        int last = Math.max(1, (all.size() + CoverageView.ACROSS - 1) / CoverageView.ACROSS);
        List<Kind> shown = all.stream()
                .skip((Math.max(1L, Math.min(last, view)) - 1) * CoverageView.ACROSS)
                .limit(CoverageView.ACROSS)
                .toList();
        List<Row> rows = cells.entrySet().stream()
                .map(each -> new Row(
                        each.getKey(),
                        names.getOrDefault(each.getKey(), ""),
                        shown.stream()
                                .map(kind -> each.getValue().getOrDefault(kind, Cell.NOTHING))
                                .toList()))
                .toList();
        return new CoverageView(trail.stream().map(Place::step).toList(), shown, all.size(), rows);
    }

    private static Cell plus(Cell one, Cell other) {
        return new Cell(
                one.required() + other.required(), one.valid() + other.valid(), one.overdue() + other.overdue());
    }
}
