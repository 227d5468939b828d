package dk.loeft.organisation;

import java.util.List;

/**
 * People were given an attribute, or had it taken. Fired within the transaction of the change.
 *
 * @param people those whose attributes are others now
 */
public record AttributesChanged(List<PersonId> people) {
    public AttributesChanged {
        people = List.copyOf(people);
    }
}
