package dk.loeft.web.team;

import dk.loeft.reporting.LearningTime;
import dk.loeft.reporting.Spent;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;

/** How much time the reader has spent on learning this year. */
@Named("myTime")
@RequestScoped
public class MyTimePage {
    private final LearningTime times;
    private final Clock clock;

    private Spent spent = Spent.NONE;

    @Inject
    public MyTimePage(LearningTime times, Clock clock) {
        this.times = times;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected MyTimePage() {
        this(null, null);
    }

    @PostConstruct
    void read() {
        spent = times.mine(Years.present(clock));
    }

    public Spent getSpent() {
        return spent;
    }

    /** As text, since a year has no mark for thousands. */
    public String getYear() {
        return Years.present(clock).toString();
    }
}
