package dk.loeft.seminar.internal;

import static dk.loeft.organisation.Permission.APPROVE_BOOKINGS;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingRequest;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.Set;

@UseCases
@Transactional
@ApplicationScoped
class BookingApprovalsService implements BookingApprovals {
    private final SeminarListRepository lists;

    private final BookingDesk desk;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    BookingApprovalsService(SeminarListRepository lists, BookingDesk desk, CurrentActor current, Clock clock) {
        this.lists = lists;
        this.desk = desk;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected BookingApprovalsService() {
        this(null, null, null, null);
    }

    @Override
    public List<BookingRequest> waiting() {
        Set<PersonId> outside = current.outsideTeam();
        return lists.waiting(current.person(), current.get().scopeOf(APPROVE_BOOKINGS), clock.instant()).stream()
                .filter(request -> !outside.contains(request.person()))
                .toList();
    }

    @Override
    public void approve(BookingId booking) {
        Seminar seminar = desk.seminarOf(booking);
        Booking requested = ofTeam(seminar, booking);
        desk.approve(seminar, requested, current.person(), current.onBehalfOf());
    }

    @Override
    public void refuse(BookingId booking, String reason) {
        String why = SeminarRules.reason(reason);
        Seminar seminar = desk.seminarOf(booking);
        Booking requested = ofTeam(seminar, booking);
        desk.refuse(seminar, requested, why, current.person(), current.onBehalfOf());
    }

    private Booking ofTeam(Seminar seminar, BookingId id) {
        Booking booking = desk.requested(seminar, id);
        PersonId who = booking.person();
        boolean leads = lists.unitPath(who, current.get().scopeOf(APPROVE_BOOKINGS), LocalDay.today(clock))
                .filter(path -> current.decidesAbout(who, path, APPROVE_BOOKINGS))
                .isPresent();
        if (!leads) {
            throw new NotPermittedException(APPROVE_BOOKINGS);
        }
        return booking;
    }
}
