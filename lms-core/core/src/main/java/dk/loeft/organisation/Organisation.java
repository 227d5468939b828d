package dk.loeft.organisation;

import static dk.loeft.organisation.Permission.ADMINISTER_ACCESS;
import static dk.loeft.organisation.Permission.ADMINISTER_PEOPLE;
import static dk.loeft.organisation.Permission.SEE_ORGANISATION;

import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * People, units, positions and deputies. Changes are limited to the part of the organisation in which the actor holds the
 * permission. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code organisation.}.
 */
public interface Organisation {
    /** The units the actor may see, each parent before its children, siblings by name. */
    @Requires(value = SEE_ORGANISATION, audited = false)
    List<UnitNode> units();

    /** One unit. */
    @Requires(value = SEE_ORGANISATION, audited = false)
    Optional<UnitNode> unit(UnitId unit);

    /** People, by family name unless asked otherwise; sorts by {@code name}, {@code staffNumber}, {@code unit}, {@code title}. */
    @Requires(value = SEE_ORGANISATION, audited = false)
    Page<PersonRow> people(PeopleFilter filter, PageRequest page);

    /** A person with positions, deputies and roles. */
    @Requires(value = ADMINISTER_PEOPLE, audited = false)
    Optional<PersonDetails> person(PersonId person);

    /** The name card of a person. */
    @PartOfUseCase
    PersonCard card(PersonId person);

    /** Adds a unit below a parent; without one it becomes the root, of which there is one. */
    @Requires(ADMINISTER_PEOPLE)
    UnitId addUnit(Optional<UnitId> parent, String name);

    @Requires(ADMINISTER_PEOPLE)
    void renameUnit(UnitId unit, String name);

    /** Moves a unit with all below it; refused below itself. */
    @Requires(ADMINISTER_PEOPLE)
    void moveUnit(UnitId unit, UnitId newParent);

    /** Removes a unit that has no unit and never had a position below it; else refused with the reason. */
    @Requires(ADMINISTER_PEOPLE)
    void removeUnit(UnitId unit);

    @Requires(ADMINISTER_PEOPLE)
    PersonId addPerson(PersonInput input);

    @Requires(ADMINISTER_PEOPLE)
    void changePerson(PersonId person, PersonInput input);

    /**
     * The person leaves: positions and appointments end the day before, those to come are taken back, sign-in ends on the
     * day. Roles given by hand stay on record and hold no more.
     */
    @Requires(ADMINISTER_PEOPLE)
    void leave(PersonId person, LocalDate on);

    /** Who left works here again, from the day of the next position; for those who may administer people anywhere. */
    @Requires(ADMINISTER_PEOPLE)
    void comeBack(PersonId person);

    /** Adds a position. The first one, and one that follows an ended main position, is the main one in any case. */
    @Requires(ADMINISTER_PEOPLE)
    PositionId addPosition(PersonId person, PositionInput input);

    /** Sets the last day of a position. */
    @Requires(ADMINISTER_PEOPLE)
    void endPosition(PositionId position, LocalDate lastDay);

    /** Lets a person act for a leader, both days included; refused if another deputy has a day of it. */
    @Requires(ADMINISTER_PEOPLE)
    DeputyId appointDeputy(PersonId leader, PersonId deputy, LocalDate from, LocalDate to);

    /** Sets the last day of an appointment; one that has not begun is withdrawn by a day before its first. */
    @Requires(ADMINISTER_PEOPLE)
    void endDeputy(DeputyId deputy, LocalDate lastDay);

    /** Gives a role everywhere, or in a unit and all below it. */
    @Requires(ADMINISTER_ACCESS)
    GrantId grant(PersonId person, Role role, Optional<UnitId> unit);

    @Requires(ADMINISTER_ACCESS)
    void revoke(GrantId grant);
}
