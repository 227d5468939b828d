package dk.loeft.seminar.internal;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.UseCases;
import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.AttendanceCode;
import dk.loeft.seminar.AttendanceSheet;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.SessionView;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

@UseCases
@Transactional
@ApplicationScoped
class AttendanceService implements Attendance {
    private final AttendanceDesk desk;

    private final SeminarReading reading;

    private final AttendanceCodes codes;

    private final CurrentActor current;

    private final Clock clock;

    private final Supplier<String> site;

    @Inject
    AttendanceService(
            AttendanceDesk desk, SeminarReading reading, AttendanceCodes codes, CurrentActor current, Clock clock) {
        this(desk, reading, codes, current, clock, Setting.PUBLIC_URL::text);
    }

    AttendanceService(
            AttendanceDesk desk,
            SeminarReading reading,
            AttendanceCodes codes,
            CurrentActor current,
            Clock clock,
            Supplier<String> site) {
        this.desk = desk;
        this.reading = reading;
        this.codes = codes;
        this.current = current;
        this.clock = clock;
        this.site = site;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected AttendanceService() {
        this(null, null, null, null, null, null);
    }

    @Override
    public int attend(SeminarId seminar, String code) {
        Instant now = clock.instant();
        return desk.come(seminar, current.person(), session -> codes.fits(code, seminar, session.number(), now), now);
    }

    @Override
    public Set<Integer> attended(SeminarId seminar) {
        return desk.attended(seminar, current.person());
    }

    @Override
    public Optional<AttendanceSheet> sheet(SeminarId seminar, int session) {
        Instant now = clock.instant();
        return reading.forPlanner(current.person(), seminar, now).flatMap(view -> view.sessions().stream()
                .filter(each -> each.number() == session)
                .findFirst()
                .map(found -> sheet(view, found, now)));
    }

    private AttendanceSheet sheet(SeminarView view, SessionView session, Instant now) {
        boolean open = !view.row().cancelled() && !LocalDay.of(now).isBefore(session.on());
        SeminarId seminar = view.row().id();
        return new AttendanceSheet(
                view,
                session,
                open,
                open && session.on().equals(LocalDay.of(now))
                        ? Optional.of(code(seminar, session.number(), now))
                        : Optional.empty(),
                desk.people(seminar, session.number()));
    }

    private AttendanceCode code(SeminarId seminar, int session, Instant now) {
        String code = AttendanceCodes.readable(codes.at(seminar, session, now));
        String address = SeminarsService.site(site.get()) + "/seminar/attend?id=" + seminar.value() + "&code=" + code;
        return new AttendanceCode(code, address, QrDrawing.of(address), codes.until(now));
    }

    @Override
    public void present(BookingId booking, int session) {
        desk.correct(booking, session, true, current.person(), clock.instant());
    }

    @Override
    public void absent(BookingId booking, int session) {
        desk.correct(booking, session, false, current.person(), clock.instant());
    }
}
