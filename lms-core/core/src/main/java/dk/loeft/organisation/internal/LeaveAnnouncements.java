package dk.loeft.organisation.internal;

import dk.loeft.organisation.LeaveEnded;
import dk.loeft.organisation.LeaveRegistered;
import dk.loeft.organisation.LeaveRemoved;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;

/** Tells other capabilities, within the transaction, what became of leaves. */
@Dependent
class LeaveAnnouncements {
    private final Event<LeaveRegistered> registered;

    private final Event<LeaveEnded> ended;

    private final Event<LeaveRemoved> removed;

    @Inject
    LeaveAnnouncements(Event<LeaveRegistered> registered, Event<LeaveEnded> ended, Event<LeaveRemoved> removed) {
        this.registered = registered;
        this.ended = ended;
        this.removed = removed;
    }

    void registered(Leave leave) {
        registered.fire(new LeaveRegistered(leave.person().id(), leave.id(), leave.from(), leave.until()));
    }

    void ended(Leave leave, LocalDate on) {
        ended.fire(new LeaveEnded(leave.person().id(), leave.id(), on));
    }

    void removed(Leave leave) {
        removed.fire(new LeaveRemoved(leave.person().id(), leave.id()));
    }
}
