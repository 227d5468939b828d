package dk.loeft.organisation.internal;

import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.PersonMoved;
import dk.loeft.organisation.UnitMoved;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Optional;

/** Tells other capabilities, within the transaction, what became of people and units. */
@Dependent
class Announcements {
    private final Event<PersonJoined> joined;

    private final Event<PersonMoved> moved;

    private final Event<PersonLeft> left;

    private final Event<UnitMoved> unitMoved;

    private final LeaveAnnouncements leaves;

    @Inject
    Announcements(
            Event<PersonJoined> joined,
            Event<PersonMoved> moved,
            Event<PersonLeft> left,
            Event<UnitMoved> unitMoved,
            LeaveAnnouncements leaves) {
        this.joined = joined;
        this.moved = moved;
        this.left = left;
        this.unitMoved = unitMoved;
        this.leaves = leaves;
    }

    void joined(Person person, LocalDate on, Optional<LocalDate> before) {
        joined.fire(new PersonJoined(person.id(), on, before));
    }

    void moved(Position main) {
        Unit unit = main.unit();
        moved.fire(new PersonMoved(main.person().id(), unit.id(), unit.name(), main.from()));
    }

    void left(Person person, LocalDate on) {
        left.fire(new PersonLeft(person.id(), on));
    }

    void leaveRemoved(Leave leave) {
        leaves.removed(leave);
    }

    void moved(Unit unit) {
        unitMoved.fire(new UnitMoved(unit.id()));
    }
}
