package dk.loeft.seminar.internal;

import dk.loeft.organisation.PersonLeft;
import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Who leaves gives back the seats of what begins after the last day of work. */
@Dependent
class LeaverObserver {
    private final BookingRepository bookings;

    private final BookingDesk desk;

    @Inject
    LeaverObserver(BookingRepository bookings, BookingDesk desk) {
        this.bookings = bookings;
        this.desk = desk;
    }

    /** One after the other, as each is locked; a person has booked few. */
    void left(@Observes PersonLeft left) {
        for (SeminarId seminar :
                bookings.of(left.person(), left.on().atStartOfDay(LocalDay.ZONE).toInstant())) {
            desk.vacate(left.person(), seminar);
        }
    }
}
