package dk.loeft.seminar.internal;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarFilter.Show;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.Seminars;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class SeminarsService implements Seminars {
    private final SeminarReading reading;

    private final BookingDesk desk;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    SeminarsService(SeminarReading reading, BookingDesk desk, CurrentActor current, Clock clock) {
        this.reading = reading;
        this.desk = desk;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected SeminarsService() {
        this(null, null, null, null);
    }

    @Override
    public Page<SeminarRow> list(SeminarFilter filter, PageRequest page) {
        Show show = filter.show() == Show.MINE ? Show.MINE : Show.OPEN;
        return reading.page(
                current.person(), new SeminarFilter(filter.text(), filter.course(), show), clock.instant(), page);
    }

    @Override
    public Optional<SeminarView> seminar(SeminarId seminar) {
        return reading.forReader(current.person(), seminar, clock.instant());
    }

    @Override
    public BookingState book(SeminarId seminar, boolean waiting) {
        return desk.book(current.person(), seminar, waiting);
    }

    @Override
    public void giveBack(SeminarId seminar) {
        desk.giveBack(current.person(), seminar);
    }
}
