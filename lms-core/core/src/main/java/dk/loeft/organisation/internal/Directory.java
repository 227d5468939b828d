package dk.loeft.organisation.internal;

import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonDetails;
import dk.loeft.organisation.PersonDetails.PositionRow;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonRow;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Reads units and people as far as the actor's permission reaches. */
@Dependent
class Directory {
    private final DirectoryRepository details;

    private final PeopleRepository list;

    private final PersonRepository people;

    private final Reach reach;

    private final Clock clock;

    @Inject
    Directory(DirectoryRepository details, PeopleRepository list, PersonRepository people, Reach reach, Clock clock) {
        this.details = details;
        this.list = list;
        this.people = people;
        this.reach = reach;
        this.clock = clock;
    }

    /** Each unit before those below it, siblings by name. */
    List<UnitNode> units(Permission permission) {
        List<UnitNode> byDepth = details.units(reach.of(permission), LocalDay.today(clock));
        Set<UnitId> seen = new HashSet<>();
        List<UnitNode> tops = new ArrayList<>();
        Map<UnitId, List<UnitNode>> below = new HashMap<>();
        for (UnitNode unit : byDepth) {
            seen.add(unit.id());
            Optional<UnitId> parent = unit.parent().filter(seen::contains);
            parent.map(id -> below.computeIfAbsent(id, key -> new ArrayList<>()))
                    .orElse(tops)
                    .add(unit);
        }
        List<UnitNode> ordered = new ArrayList<>(byDepth.size());
        tops.forEach(top -> descend(top, below, ordered));
        return ordered;
    }

    private static void descend(UnitNode unit, Map<UnitId, List<UnitNode>> below, List<UnitNode> ordered) {
        ordered.add(unit);
        below.getOrDefault(unit.id(), List.of()).forEach(child -> descend(child, below, ordered));
    }

    Optional<UnitNode> unit(UnitId unit, Permission permission) {
        return details.unit(unit, reach.of(permission), LocalDay.today(clock));
    }

    Page<PersonRow> people(PeopleFilter filter, PageRequest page, Permission permission) {
        return list.page(filter, reach.of(permission), page, LocalDay.today(clock));
    }

    Optional<PersonDetails> person(PersonId id, Permission permission) {
        return people.find(id)
                .filter(person -> visible(person, reach.of(permission)))
                .map(this::details);
    }

    PersonCard card(PersonId person) {
        return details.card(person).orElseThrow(() -> new RefusedException("organisation.person.unknown"));
    }

    /** One position within reach is enough to look; somebody without any is everybody's to place. */
    private boolean visible(Person person, Scope scope) {
        LocalDate today = LocalDay.today(clock);
        List<Position> positions = people.positions(person).stream()
                .filter(position -> position.main() || !position.endedBefore(today))
                .toList();
        return scope.everywhere()
                || positions.isEmpty()
                || positions.stream()
                        .anyMatch(
                                position -> scope.covers(position.unit().path().value()));
    }

    private PersonDetails details(Person person) {
        List<PositionRow> positions = details.positions(person.id());
        return new PersonDetails(
                person.id(),
                person.staffNumber(),
                person.givenName(),
                person.familyName(),
                person.email(),
                person.userName(),
                person.language(),
                person.leftOn(),
                positions,
                details.deputies(person.id()),
                details.grants(person.id()));
    }
}
