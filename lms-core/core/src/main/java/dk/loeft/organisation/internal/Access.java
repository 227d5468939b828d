package dk.loeft.organisation.internal;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;
import static dk.loeft.organisation.Permission.ADMINISTER_PEOPLE;
import static dk.loeft.organisation.internal.PersonRules.demand;

import dk.loeft.organisation.DeputyId;
import dk.loeft.organisation.GrantId;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who may act for a leader, and who is given a role. */
@Dependent
class Access {
    private final PersonRepository people;

    private final UnitRepository units;

    private final Reach reach;

    private final Clock clock;

    @Inject
    Access(PersonRepository people, UnitRepository units, Reach reach, Clock clock) {
        this.people = people;
        this.units = units;
        this.reach = reach;
        this.clock = clock;
    }

    DeputyId appoint(PersonId leaderId, PersonId deputyId, LocalDate from, LocalDate to) {
        demand(!leaderId.equals(deputyId), "organisation.deputy.self");
        demand(!to.isBefore(from), "organisation.deputy.period", from, to);
        Person leader = people.lock(leaderId);
        Person deputy = people.get(deputyId);
        List<String> led = people.ledPaths(leader, from, to);
        demand(!led.isEmpty(), "organisation.deputy.no-leader");
        reach.demand(ADMINISTER_PEOPLE, led);
        demand(!deputy.leftBy(to), "organisation.deputy.left");
        demandNoOverlap(leader, null, from, to);
        return people.add(new Deputy(leader, deputy, from, to)).id();
    }

    void end(DeputyId id, LocalDate lastDay) {
        Deputy appointment = people.deputy(id);
        Person leader = people.lock(appointment.leader().id());
        reach.demand(ADMINISTER_PEOPLE, people.ledPaths(leader, appointment.from(), appointment.to()));
        if (lastDay.isBefore(appointment.from())) {
            demand(appointment.from().isAfter(LocalDay.today(clock)), "organisation.deputy.begun", appointment.from());
            people.remove(appointment);
            return;
        }
        demandNoOverlap(leader, appointment, appointment.from(), lastDay);
        appointment.end(lastDay);
    }

    GrantId grant(PersonId id, Role role, Optional<UnitId> unitId) {
        demand(role.granted(), "organisation.grant.follows");
        Person person = people.lock(id);
        demand(person.leftOn().isEmpty(), "organisation.grant.left");
        Unit unit = unitId.map(units::get).orElse(null);
        reach.demand(ADMINISTER_ACCESS, unit == null ? "" : unit.path().value());
        demand(!people.holds(person, role, unit), "organisation.grant.twice");
        return people.add(new RoleGrant(person, role, unit)).id();
    }

    void revoke(GrantId id) {
        RoleGrant grant = people.grant(id);
        reach.demand(ADMINISTER_ACCESS, grant.reach());
        people.remove(grant);
    }

    private void demandNoOverlap(Person leader, @Nullable Deputy except, LocalDate from, LocalDate to) {
        people.deputiesOf(leader).stream()
                .filter(other -> except == null || !other.id().equals(except.id()))
                .filter(other -> other.overlaps(from, to))
                .findFirst()
                .ifPresent(other -> demand(false, "organisation.deputy.overlap", other.from(), other.to()));
    }
}
