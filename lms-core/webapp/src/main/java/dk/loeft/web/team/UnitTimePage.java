package dk.loeft.web.team;

import dk.loeft.organisation.UnitId;
import dk.loeft.reporting.LearningTime;
import dk.loeft.reporting.TeamView;
import dk.loeft.reporting.UnitTimes;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.time.Year;
import java.util.List;
import java.util.Optional;

/** How much time the units have spent on learning in a year, for HR. */
@Named("unitTime")
@RequestScoped
public class UnitTimePage {
    private final LearningTime times;
    private final Address address;
    private final Clock clock;

    private Year year = Year.of(0);
    private long unit;
    private Optional<UnitTimes> shown = Optional.empty();

    @Inject
    public UnitTimePage(LearningTime times, Address address, Clock clock) {
        this.times = times;
        this.address = address;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected UnitTimePage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        year = Years.chosen(address.key("year"), clock);
        unit = address.key("unit");
        shown = times.units(year, Optional.of(unit).filter(key -> key > 0).map(UnitId::new));
    }

    /** Answers that there is nothing where the unit is not the reader's. */
    public void load() throws IOException {
        if (shown.isEmpty()) {
            address.notFound();
        }
    }

    public boolean isFound() {
        return shown.isPresent();
    }

    public UnitTimes getShown() {
        return shown.orElseThrow();
    }

    /** The name of the unit that is looked at, empty where it is several. */
    public String getUnitName() {
        List<TeamView.Step> trail = shown.map(UnitTimes::trail).orElse(List.of());
        return trail.isEmpty() ? "" : trail.get(trail.size() - 1).name();
    }

    public long getUnit() {
        return unit;
    }

    public List<Integer> getYears() {
        return Years.all(clock);
    }

    public int getYear() {
        return year.getValue();
    }
}
