package dk.loeft.web.learning;

import dk.loeft.certification.Certification;
import dk.loeft.certification.MyCertificate;
import dk.loeft.learning.Learning;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.MyLearning;
import dk.loeft.shared.LocalDay;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** "My learning": the one thing that matters now, what else is due, and what was done. */
@Named("home")
@RequestScoped
public class HomePage {
    private static final int CERTIFICATES_SHOWN = 4;
    private static final int NOON = 10;
    private static final int EVENING = 18;

    private final Learning learning;
    private final Certification certification;
    private final Clock clock;

    private MyLearning mine = new MyLearning(Optional.empty(), List.of(), List.of(), 0);
    private List<MyCertificate> certificates = List.of();

    @Inject
    public HomePage(Learning learning, Certification certification, Clock clock) {
        this.learning = learning;
        this.certification = certification;
        this.clock = clock;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected HomePage() {
        this(null, null, null);
    }

    @PostConstruct
    void load() {
        mine = learning.mine();
        certificates = certification.mine();
    }

    /** {@code morning}, {@code day} or {@code evening}: which greeting fits. */
    public String getTimeOfDay() {
        int hour = clock.instant().atZone(LocalDay.ZONE).getHour();
        return hour < NOON ? "morning" : hour < EVENING ? "day" : "evening";
    }

    /** The most urgent course, null if there is none. */
    public @org.jspecify.annotations.Nullable MyCourse getNext() {
        return mine.next().orElse(null);
    }

    public List<MyCourse> getTodo() {
        return mine.todo();
    }

    public List<MyCourse> getDone() {
        return mine.done();
    }

    public long getDoneTotal() {
        return mine.doneTotal();
    }

    /** How many courses are late. */
    public long getOverdue() {
        return open().filter(MyCourse::overdue).count();
    }

    /** How many courses are under way. */
    public long getInProgress() {
        return open().filter(course -> course.state() == LearningState.IN_PROGRESS)
                .count();
    }

    public List<MyCertificate> getCertificates() {
        return certificates.stream().limit(CERTIFICATES_SHOWN).toList();
    }

    public int getCertificatesTotal() {
        return certificates.size();
    }

    private Stream<MyCourse> open() {
        return Stream.concat(mine.next().stream(), mine.todo().stream());
    }
}
