package dk.loeft.organisation.internal;

import static dk.loeft.organisation.Permission.KEEP_ATTRIBUTES;
import static dk.loeft.organisation.internal.PersonRules.demand;
import static dk.loeft.organisation.internal.PersonRules.fits;

import dk.loeft.organisation.AttributeHolder;
import dk.loeft.organisation.AttributeId;
import dk.loeft.organisation.AttributeRemoved;
import dk.loeft.organisation.AttributeRow;
import dk.loeft.organisation.Attributes;
import dk.loeft.organisation.AttributesChanged;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.engine.CivilNumber;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Keeps attributes and who has them, as far as the actor reaches. */
@Dependent
class AttributeDesk {
    private static final int MAX_NAME = 100;

    /** As many unknown numbers are named; more of them do not help to find them. */
    private static final int NAMED = 5;

    private final AttributeRepository attributes;

    private final Reach reach;

    private final Event<AttributesChanged> changed;

    private final Event<AttributeRemoved> removed;

    private final Clock clock;

    @Inject
    AttributeDesk(
            AttributeRepository attributes,
            Reach reach,
            Event<AttributesChanged> changed,
            Event<AttributeRemoved> removed,
            Clock clock) {
        this.attributes = attributes;
        this.reach = reach;
        this.changed = changed;
        this.removed = removed;
        this.clock = clock;
    }

    List<AttributeRow> all() {
        return attributes.all(scope(), today());
    }

    Optional<AttributeRow> attribute(AttributeId id) {
        return all().stream().filter(row -> row.id().equals(id)).findFirst();
    }

    Page<AttributeHolder> holders(AttributeId id, String text, PageRequest page) {
        return attributes.holders(id, text, scope(), today(), page);
    }

    Optional<List<AttributeRow>> of(PersonId person) {
        return attributes.within(person, scope()) ? Optional.of(attributes.of(person)) : Optional.empty();
    }

    AttributeId create(String name) {
        reach.demandEverywhere(KEEP_ATTRIBUTES);
        return attributes.add(checked(name, Optional.empty()));
    }

    void rename(AttributeId id, String name) {
        reach.demandEverywhere(KEEP_ATTRIBUTES);
        demandKnown(id);
        attributes.rename(id, checked(name, Optional.of(id)));
    }

    private String checked(String name, Optional<AttributeId> itself) {
        String bare = name.strip();
        demand(fits(bare, MAX_NAME), "organisation.attribute.name", MAX_NAME);
        demand(!CivilNumber.looksLike(bare), "organisation.attribute.name.civil");
        demand(
                attributes
                        .named(bare)
                        .filter(other -> !itself.equals(Optional.of(other)))
                        .isEmpty(),
                "organisation.attribute.twice",
                bare);
        return bare;
    }

    void remove(AttributeId id) {
        reach.demandEverywhere(KEEP_ATTRIBUTES);
        demandKnown(id);
        long holders = attributes.given(id);
        demand(holders == 0, "organisation.attribute.held", holders);
        removed.fire(new AttributeRemoved(id));
        attributes.remove(id);
    }

    int give(AttributeId id, List<String> staffNumbers) {
        demandKnown(id);
        List<String> numbers = staffNumbers.stream()
                .map(String::strip)
                .filter(number -> !number.isEmpty())
                .distinct()
                .toList();
        demand(!numbers.isEmpty(), "organisation.attribute.nobody");
        demand(numbers.size() <= Attributes.MOST, "organisation.attribute.many", Attributes.MOST);
        Map<String, PersonId> found = attributes.staff(numbers, scope(), today());
        List<String> unknown = numbers.stream()
                .filter(number -> !found.containsKey(number.toUpperCase(Locale.ROOT)))
                .toList();
        if (!unknown.isEmpty()) {
            throw new RefusedException(
                    "organisation.attribute.unknown-people",
                    unknown.size(),
                    String.join(", ", unknown.subList(0, Math.min(NAMED, unknown.size()))));
        }
        return told(attributes.give(id, List.copyOf(found.values()))).size();
    }

    void take(AttributeId id, PersonId person) {
        if (!attributes.within(person, scope())) {
            throw new NotPermittedException(KEEP_ATTRIBUTES);
        }
        if (attributes.take(id, person)) {
            told(List.of(person));
        }
    }

    private List<PersonId> told(List<PersonId> people) {
        if (!people.isEmpty()) {
            changed.fire(new AttributesChanged(people));
        }
        return people;
    }

    private void demandKnown(AttributeId id) {
        demand(attributes.exists(id), "organisation.attribute.unknown");
    }

    private Scope scope() {
        return reach.of(KEEP_ATTRIBUTES);
    }

    private LocalDate today() {
        return LocalDay.today(clock);
    }
}
