package dk.loeft.organisation.internal;

import static dk.loeft.organisation.Permission.ADMINISTER_PEOPLE;
import static dk.loeft.organisation.internal.PersonRules.demand;
import static dk.loeft.organisation.internal.PersonRules.fits;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.PositionId;
import dk.loeft.organisation.PositionInput;
import dk.loeft.organisation.engine.UserName;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Changes of people and their positions.
 *
 * <p>Whose permission is limited to a unit may change a person whose positions that go on all lie in it, and one who has
 * no position yet.
 */
@Dependent
class Staff {
    private static final int MAX_TITLE = 150;

    private final PersonRepository people;

    private final UnitRepository units;

    private final Reach reach;

    private final Announcements announcements;

    private final Clock clock;

    @Inject
    Staff(PersonRepository people, UnitRepository units, Reach reach, Announcements announcements, Clock clock) {
        this.people = people;
        this.units = units;
        this.reach = reach;
        this.announcements = announcements;
        this.clock = clock;
    }

    PersonId add(PersonInput input) {
        PersonRules.check(input);
        demandFree(input, 0);
        return people.add(new Person(input, clock.instant())).id();
    }

    void change(PersonId id, PersonInput input) {
        PersonRules.check(input);
        Person person = people.lock(id);
        reach.demand(ADMINISTER_PEOPLE, home(person));
        demandFree(input, person.key());
        person.describe(input);
    }

    void leave(PersonId id, LocalDate on) {
        Person person = people.lock(id);
        reach.demand(ADMINISTER_PEOPLE, home(person));
        demandStays(person);
        LocalDate lastDay = on.minusDays(1);
        for (Position position : people.positions(person)) {
            if (position.from().isAfter(lastDay)) {
                people.remove(position);
            } else if (!position.endedBefore(on)) {
                position.end(lastDay);
            }
        }
        for (Deputy appointment : people.appointments(person)) {
            if (appointment.from().isAfter(lastDay)) {
                people.remove(appointment);
            } else if (appointment.to().isAfter(lastDay)) {
                appointment.end(lastDay);
            }
        }
        endLeaves(person, lastDay);
        person.leave(on);
        announcements.left(person, on);
    }

    /** Others know without being told that leaving ends a leave that goes on; of one that will not be they hear. */
    private void endLeaves(Person person, LocalDate lastDay) {
        for (Leave leave : people.leaves(person)) {
            if (leave.from().isAfter(lastDay)) {
                people.remove(leave);
                announcements.leaveRemoved(leave);
            } else if (leave.runsPast(lastDay)) {
                leave.end(lastDay);
            }
        }
    }

    /** Who left works here again from the day of the next position. */
    void comeBack(PersonId id) {
        Person person = people.lock(id);
        // Whoever left has no position that goes on, so there is no unit that could limit who may do this.
        demand(person.leftBy(LocalDay.today(clock)), "organisation.person.here");
        person.comeBack();
    }

    PositionId addPosition(PersonId id, PositionInput input) {
        demand(fits(input.title(), MAX_TITLE), "organisation.position.title", MAX_TITLE);
        input.to().ifPresent(to -> demandPeriod(input.from(), to));
        Person person = people.lock(id);
        demandStays(person);
        Unit unit = units.get(input.unit());
        reach.demand(ADMINISTER_PEOPLE, unit.path().value());
        List<Position> others = people.positions(person);
        Optional<Position> mainNow = others.stream().filter(Position::main).findFirst();
        boolean main = input.main() || mainNow.isEmpty() || mainNow.get().endedBefore(input.from());
        if (main && mainNow.isPresent()) {
            reach.demand(ADMINISTER_PEOPLE, home(person));
            mainNow.get().yieldMain();
            // Before the new one is written: there is one main position at any time.
            people.flush();
        }
        Position added = people.add(new Position(person, unit, input, main));
        Optional<LocalDate> joinedBefore = person.joinedOn();
        if (person.worksFrom(input.from())) {
            announcements.joined(person, input.from(), joinedBefore);
        }
        if (main) {
            announcements.moved(added);
        }
        return added.id();
    }

    void endPosition(PositionId id, LocalDate lastDay) {
        Position position = people.position(id);
        reach.demand(ADMINISTER_PEOPLE, position.unit().path().value());
        demandStays(position.person());
        demandPeriod(position.from(), lastDay);
        position.end(lastDay);
    }

    /** The units where the person works or will: all of them must lie within reach for a change of the person. */
    private List<String> home(Person person) {
        LocalDate today = LocalDay.today(clock);
        return people.positions(person).stream()
                .filter(position -> !position.endedBefore(today))
                .map(position -> position.unit().path().value())
                .toList();
    }

    private void demandFree(PersonInput input, long except) {
        String staffNumber = input.staffNumber().strip();
        demand(!people.staffNumberTaken(staffNumber, except), "organisation.person.staff-number.taken", staffNumber);
        String userName = UserName.normal(input.userName());
        demand(
                userName.isEmpty() || !people.userNameTaken(userName, except),
                "organisation.person.user-name.taken",
                userName);
    }

    private static void demandStays(Person person) {
        person.leftOn().ifPresent(day -> {
            throw new RefusedException("organisation.person.left", day);
        });
    }

    private static void demandPeriod(LocalDate from, LocalDate to) {
        demand(!to.isBefore(from), "organisation.position.period", from, to);
    }
}
