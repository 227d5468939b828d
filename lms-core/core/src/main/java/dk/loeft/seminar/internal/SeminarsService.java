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
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.net.URI;
import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;

@UseCases
@Transactional
@ApplicationScoped
class SeminarsService implements Seminars {
    private final SeminarReading reading;

    private final BookingDesk desk;

    private final CurrentActor current;

    private final Clock clock;

    private final Supplier<String> site;

    @Inject
    SeminarsService(SeminarReading reading, BookingDesk desk, CurrentActor current, Clock clock) {
        this(reading, desk, current, clock, Setting.PUBLIC_URL::text);
    }

    SeminarsService(
            SeminarReading reading, BookingDesk desk, CurrentActor current, Clock clock, Supplier<String> site) {
        this.reading = reading;
        this.desk = desk;
        this.current = current;
        this.clock = clock;
        this.site = site;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected SeminarsService() {
        this(null, null, null, null, null);
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
    public Optional<String> calendar(SeminarId seminar) {
        return reading.forReader(current.person(), seminar, clock.instant())
                .flatMap(view -> CalendarFile.of(view, reading.removed(seminar), site(site.get()), clock.instant()));
    }

    /** The address of the pages without a slash at its end. */
    static URI site(String setting) {
        String address = setting.strip();
        return URI.create(address.endsWith("/") ? address.substring(0, address.length() - 1) : address);
    }

    @Override
    public void giveBack(SeminarId seminar) {
        desk.giveBack(current.person(), seminar);
    }
}
