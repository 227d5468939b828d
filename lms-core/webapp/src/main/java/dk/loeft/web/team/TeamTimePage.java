package dk.loeft.web.team;

import dk.loeft.reporting.LearningTime;
import dk.loeft.reporting.MemberTime;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.time.Year;
import java.util.List;

/** How much time the members of the reader's team have spent on learning in a year. */
@Named("teamTime")
@RequestScoped
public class TeamTimePage {
    private static final int PAGE_SIZE = 25;

    private final LearningTime times;
    private final Address address;
    private final Clock clock;

    private final ListState<MemberTime> list = new ListState<>(PAGE_SIZE, "", false);

    private Year year = Year.of(0);

    @Inject
    public TeamTimePage(LearningTime times, Address address, Clock clock) {
        this.times = times;
        this.address = address;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected TeamTimePage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        year = Years.chosen(address.key("year"), clock);
        list.setText(address.text("q"));
        list.setSort(address.text("sort"));
        list.setDescending(Boolean.parseBoolean(address.text("descending")));
        list.setNumber((int) Math.min(address.key("page"), Integer.MAX_VALUE));
        list.show(times.team(year, list.getText(), list.request()));
    }

    /** Makes the bean before anything is written: reading refuses whoever leads nobody. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public ListState<MemberTime> getList() {
        return list;
    }

    public List<Integer> getYears() {
        return Years.all(clock);
    }

    public int getYear() {
        return year.getValue();
    }
}
