package dk.loeft.organisation.internal;

import static dk.loeft.organisation.Permission.REGISTER_LEAVE;
import static dk.loeft.organisation.internal.PersonRules.demand;

import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.LeaveInput;
import dk.loeft.organisation.LeaveRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonLeaves;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reads and changes people's leaves, and refuses what cannot be. */
@Dependent
class LeaveBook {
    /** Plans reach no further: a slip of the pen in the year is caught. */
    private static final int YEARS_AHEAD = 10;

    private final PersonRepository people;

    private final Reach reach;

    private final LeaveAnnouncements announcements;

    private final Clock clock;

    @Inject
    LeaveBook(PersonRepository people, Reach reach, LeaveAnnouncements announcements, Clock clock) {
        this.people = people;
        this.reach = reach;
        this.announcements = announcements;
        this.clock = clock;
    }

    Optional<PersonLeaves> of(PersonId id) {
        return people.find(id)
                .filter(person -> home(person).stream()
                        .allMatch(path -> reach.of(REGISTER_LEAVE).covers(path)))
                .map(person -> new PersonLeaves(
                        id,
                        person.givenName() + " " + person.familyName(),
                        person.staffNumber(),
                        person.joinedOn(),
                        person.leftOn(),
                        people.leaves(person).stream().map(LeaveBook::row).toList()));
    }

    LeaveId register(PersonId id, LeaveInput input) {
        Person person = reached(id);
        check(person, input, Optional.empty());
        Leave leave = people.add(new Leave(person, input));
        announcements.registered(leave);
        return leave.id();
    }

    void change(LeaveId id, LeaveInput input) {
        Leave leave = reached(id);
        check(leave.person(), input, Optional.of(leave.id()));
        boolean otherDays = !leave.from().equals(input.from()) || !leave.until().equals(input.until());
        leave.describe(input);
        if (otherDays) {
            announcements.registered(leave);
        }
    }

    void end(LeaveId id, LocalDate lastDay) {
        Leave leave = reached(id);
        demand(!lastDay.isBefore(leave.from()), "organisation.leave.end", leave.from());
        leave.until().filter(lastDay::isAfter).ifPresent(until -> {
            throw new RefusedException("organisation.leave.longer", until);
        });
        if (leave.until().filter(lastDay::equals).isPresent()) {
            return;
        }
        LeaveInput ended = new LeaveInput(leave.kind(), leave.from(), Optional.of(lastDay));
        check(leave.person(), ended, Optional.of(id));
        leave.describe(ended);
        if (lastDay.isBefore(LocalDay.today(clock))) {
            announcements.ended(leave, lastDay.plusDays(1));
        } else {
            // The person is not back yet: it is the plan that changed.
            announcements.registered(leave);
        }
    }

    void remove(LeaveId id) {
        Leave leave = reached(id);
        people.remove(leave);
        announcements.removed(leave);
    }

    private void check(Person person, LeaveInput input, Optional<LeaveId> itself) {
        input.until()
                .filter(input.from()::isAfter)
                .ifPresent(until -> refuse("organisation.leave.period", input.from(), until));
        LocalDate latest = LocalDay.today(clock).plusYears(YEARS_AHEAD);
        demand(!input.until().orElse(input.from()).isAfter(latest), "organisation.leave.late", latest);
        LocalDate joined = person.joinedOn().orElseThrow(() -> new RefusedException("organisation.leave.not-employed"));
        demand(!input.from().isBefore(joined), "organisation.leave.before", joined);
        person.leftOn()
                .map(left -> left.minusDays(1))
                .filter(last ->
                        input.until().filter(until -> !until.isAfter(last)).isEmpty())
                .ifPresent(last -> refuse("organisation.leave.after", last));
        people.leaves(person).stream()
                .filter(other -> itself.filter(other.id()::equals).isEmpty())
                .filter(other -> other.overlaps(input))
                .findFirst()
                .ifPresent(LeaveBook::refuseOverlap);
    }

    private static void refuseOverlap(Leave other) {
        other.until().ifPresent(until -> refuse("organisation.leave.overlap", other.from(), until));
        refuse("organisation.leave.overlap-open", other.from());
    }

    private static void refuse(String key, Object... arguments) {
        throw new RefusedException(key, arguments);
    }

    private Leave reached(LeaveId id) {
        Leave leave = people.leave(id);
        reached(leave.person().id());
        return leave;
    }

    /** The person, held off from every other change until the end of the transaction. */
    private Person reached(PersonId id) {
        Person person = people.lock(id);
        reach.demand(REGISTER_LEAVE, home(person));
        return person;
    }

    /** Where the person works or will, and where one who left worked last. */
    private List<String> home(Person person) {
        LocalDate today = LocalDay.today(clock);
        return people.positions(person).stream()
                .filter(position -> position.main() || !position.endedBefore(today))
                .map(position -> position.unit().path().value())
                .toList();
    }

    private static LeaveRow row(Leave leave) {
        return new LeaveRow(leave.id(), leave.kind(), leave.from(), leave.until());
    }
}
