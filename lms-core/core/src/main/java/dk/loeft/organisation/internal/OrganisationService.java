package dk.loeft.organisation.internal;

import static dk.loeft.organisation.Permission.ADMINISTER_PEOPLE;
import static dk.loeft.organisation.Permission.SEE_ORGANISATION;

import dk.loeft.organisation.DeputyId;
import dk.loeft.organisation.GrantId;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PeopleFilter;
import dk.loeft.organisation.PersonCard;
import dk.loeft.organisation.PersonDetails;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.PersonRow;
import dk.loeft.organisation.PositionId;
import dk.loeft.organisation.PositionInput;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitNode;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class OrganisationService implements Organisation {
    private final UnitTree tree;

    private final Staff staff;

    private final Access access;

    private final Directory directory;

    @Inject
    OrganisationService(UnitTree tree, Staff staff, Access access, Directory directory) {
        this.tree = tree;
        this.staff = staff;
        this.access = access;
        this.directory = directory;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected OrganisationService() {
        this.tree = null;
        this.staff = null;
        this.access = null;
        this.directory = null;
    }

    @Override
    public List<UnitNode> units() {
        return directory.units(SEE_ORGANISATION);
    }

    @Override
    public Optional<UnitNode> unit(UnitId unit) {
        return directory.unit(unit, SEE_ORGANISATION);
    }

    @Override
    public Page<PersonRow> people(PeopleFilter filter, PageRequest page) {
        return directory.people(filter, page, SEE_ORGANISATION);
    }

    @Override
    public Optional<PersonDetails> person(PersonId person) {
        return directory.person(person, ADMINISTER_PEOPLE);
    }

    @Override
    public PersonCard card(PersonId person) {
        return directory.card(person);
    }

    @Override
    public UnitId addUnit(Optional<UnitId> parent, String name) {
        return tree.add(parent, name);
    }

    @Override
    public void renameUnit(UnitId unit, String name) {
        tree.rename(unit, name);
    }

    @Override
    public void moveUnit(UnitId unit, UnitId newParent) {
        tree.move(unit, newParent);
    }

    @Override
    public void removeUnit(UnitId unit) {
        tree.remove(unit);
    }

    @Override
    public PersonId addPerson(PersonInput input) {
        return staff.add(input);
    }

    @Override
    public void changePerson(PersonId person, PersonInput input) {
        staff.change(person, input);
    }

    @Override
    public void leave(PersonId person, LocalDate on) {
        staff.leave(person, on);
    }

    @Override
    public void comeBack(PersonId person) {
        staff.comeBack(person);
    }

    @Override
    public PositionId addPosition(PersonId person, PositionInput input) {
        return staff.addPosition(person, input);
    }

    @Override
    public void endPosition(PositionId position, LocalDate lastDay) {
        staff.endPosition(position, lastDay);
    }

    @Override
    public DeputyId appointDeputy(PersonId leader, PersonId deputy, LocalDate from, LocalDate to) {
        return access.appoint(leader, deputy, from, to);
    }

    @Override
    public void endDeputy(DeputyId deputy, LocalDate lastDay) {
        access.end(deputy, lastDay);
    }

    @Override
    public GrantId grant(PersonId person, Role role, Optional<UnitId> unit) {
        return access.grant(person, role, unit);
    }

    @Override
    public void revoke(GrantId grant) {
        access.revoke(grant);
    }
}
