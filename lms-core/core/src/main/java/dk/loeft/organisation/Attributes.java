package dk.loeft.organisation;

import static dk.loeft.organisation.Permission.KEEP_ATTRIBUTES;

import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * What is known of people beside unit, title and dates, such as "drives in service" or "works at night": names that the
 * municipality makes up, and who has them. Rules choose people by them. Others hear of each change by {@link AttributesChanged} and
 * {@link AttributeRemoved}. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code
 * organisation.attribute.}.
 */
public interface Attributes {
    /** How many people can be given an attribute at once. */
    int MOST = 5_000;

    /** All of them, by name. */
    @Requires(value = KEEP_ATTRIBUTES, audited = false)
    List<AttributeRow> all();

    /** Absent if there is no such attribute. */
    @Requires(value = KEEP_ATTRIBUTES, audited = false)
    Optional<AttributeRow> attribute(AttributeId attribute);

    /** Those who have it, work here and lie within the actor's part of the organisation, by name. */
    @Requires(value = KEEP_ATTRIBUTES, audited = false)
    Page<AttributeHolder> holders(AttributeId attribute, String text, PageRequest page);

    /** What a person has, by name; absent if the person is unknown or out of the actor's reach. */
    @Requires(value = KEEP_ATTRIBUTES, audited = false)
    Optional<List<AttributeRow>> of(PersonId person);

    /**
     * Makes one that nobody has yet. Only for those who keep attributes everywhere, as is renaming and removing.
     *
     * @param name 1–100 characters, unlike any other
     */
    @Requires(KEEP_ATTRIBUTES)
    AttributeId create(String name);

    @Requires(KEEP_ATTRIBUTES)
    void rename(AttributeId attribute, String name);

    /** Removes one that nobody has; refused as long as a rule chooses people by it. */
    @Requires(KEEP_ATTRIBUTES)
    void remove(AttributeId attribute);

    /**
     * Gives it to all of these, or to nobody: one unknown number is enough to refuse.
     *
     * @param staffNumbers at most {@link #MOST}; those who have it keep it
     * @return how many have it now who had it not
     */
    @Requires(KEEP_ATTRIBUTES)
    int give(AttributeId attribute, List<String> staffNumbers);

    /** Takes it from a person; nothing happens if the person has it not. */
    @Requires(KEEP_ATTRIBUTES)
    void take(AttributeId attribute, PersonId person);
}
