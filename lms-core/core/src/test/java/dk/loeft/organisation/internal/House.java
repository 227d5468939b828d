package dk.loeft.organisation.internal;

import dk.loeft.organisation.Accounts;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.AttributeRemoved;
import dk.loeft.organisation.Attributes;
import dk.loeft.organisation.AttributesChanged;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.LeaveEnded;
import dk.loeft.organisation.LeaveRegistered;
import dk.loeft.organisation.LeaveRemoved;
import dk.loeft.organisation.Leaves;
import dk.loeft.organisation.Organisation;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonInput;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.PersonMoved;
import dk.loeft.organisation.PositionInput;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitMoved;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Function;
import org.glassfish.soteria.identitystores.hash.Pbkdf2PasswordHashImpl;

/** The organisation's services over the real database, each use case in a transaction of its own, without a container. */
final class House {
    static final LocalDate TODAY = LocalDate.of(2026, 11, 24);

    private static final AtomicInteger NUMBERS = new AtomicInteger();

    private static final Passwords PASSWORDS = new Passwords(new Pbkdf2PasswordHashImpl(), 2_000);

    private final RealDatabase database;

    final RecordedEvents<PersonJoined> joined = new RecordedEvents<>();

    final RecordedEvents<PersonMoved> moved = new RecordedEvents<>();

    final RecordedEvents<PersonLeft> left = new RecordedEvents<>();

    final RecordedEvents<UnitMoved> unitMoved = new RecordedEvents<>();

    final RecordedEvents<LeaveRegistered> leaveRegistered = new RecordedEvents<>();

    final RecordedEvents<LeaveEnded> leaveEnded = new RecordedEvents<>();

    final RecordedEvents<LeaveRemoved> leaveRemoved = new RecordedEvents<>();

    final RecordedEvents<AttributesChanged> attributesChanged = new RecordedEvents<>();

    final RecordedEvents<AttributeRemoved> attributeRemoved = new RecordedEvents<>();

    private Instant now = Instant.parse("2026-11-24T11:00:00Z");

    private Actor actor = Actor.system();

    House(RealDatabase database) {
        this.database = database;
    }

    /** Acts as somebody from now on. */
    House as(Actor who) {
        actor = who;
        return this;
    }

    House at(Instant moment) {
        now = moment;
        return this;
    }

    Instant now() {
        return now;
    }

    <T> T ask(Function<Organisation, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(organisation(manager)));
    }

    void tell(Consumer<Organisation> useCase) {
        database.transact(manager -> useCase.accept(organisation(manager)));
    }

    <T> T account(Function<Accounts, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(accounts(manager)));
    }

    Organisation organisation(EntityManager manager) {
        PersonRepository people = new PersonRepository(manager);
        UnitRepository units = new UnitRepository(manager);
        return new OrganisationService(
                new UnitTree(units, reach(), announcements()),
                new Staff(people, units, reach(), announcements(), clock()),
                new Access(people, units, reach(), clock()),
                directory(manager, people));
    }

    private Announcements announcements() {
        return new Announcements(joined, moved, left, unitMoved, leaveAnnouncements());
    }

    private LeaveAnnouncements leaveAnnouncements() {
        return new LeaveAnnouncements(leaveRegistered, leaveEnded, leaveRemoved);
    }

    Leaves leaves(EntityManager manager) {
        return new LeavesService(new LeaveBook(new PersonRepository(manager), reach(), leaveAnnouncements(), clock()));
    }

    <T> T askLeaves(Function<Leaves, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(leaves(manager)));
    }

    void tellLeaves(Consumer<Leaves> useCase) {
        database.transact(manager -> useCase.accept(leaves(manager)));
    }

    Attributes attributes(EntityManager manager) {
        return new AttributesService(new AttributeDesk(
                new AttributeRepository(manager), reach(), attributesChanged, attributeRemoved, clock()));
    }

    <T> T askAttributes(Function<Attributes, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(attributes(manager)));
    }

    void tellAttributes(Consumer<Attributes> useCase) {
        database.transact(manager -> useCase.accept(attributes(manager)));
    }

    Accounts accounts(EntityManager manager) {
        PersonRepository people = new PersonRepository(manager);
        CredentialRepository credentials = new CredentialRepository(manager);
        return new AccountsService(
                new Entrance(people, credentials, PASSWORDS, new RecordedEvents<>(), clock()),
                new Credentials(people, credentials, PASSWORDS, reach(), clock()),
                directory(manager, people),
                people,
                current());
    }

    private Directory directory(EntityManager manager, PersonRepository people) {
        return new Directory(new DirectoryRepository(manager), new PeopleRepository(manager), people, reach(), clock());
    }

    private Reach reach() {
        return new Reach(current());
    }

    private CurrentActor current() {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        return current;
    }

    private Clock clock() {
        return Clock.fixed(now, ZoneOffset.UTC);
    }

    // What tests need to begin with.

    /** The root, made if there is none. */
    UnitId root() {
        return ask(o -> o.units().stream()
                .findFirst()
                .map(node -> node.id())
                .orElseGet(() -> o.addUnit(Optional.empty(), "Havnestad Kommune")));
    }

    UnitId unit(UnitId parent, String name) {
        return ask(o -> o.addUnit(Optional.of(parent), name));
    }

    String path(UnitId unit) {
        return ask(o -> o.unit(unit).orElseThrow().path());
    }

    PersonId person(String given, String family) {
        return ask(o -> o.addPerson(input(given, family)));
    }

    PersonId personIn(UnitId unit, String given, String family) {
        PersonId person = person(given, family);
        position(person, unit, false, TODAY.minusYears(1));
        return person;
    }

    void position(PersonId person, UnitId unit, boolean leader, LocalDate from) {
        tell(o -> o.addPosition(
                person,
                new PositionInput(unit, leader ? "Leder" : "Sagsbehandler", leader, false, from, Optional.empty())));
    }

    static PersonInput input(String given, String family) {
        int number = NUMBERS.incrementAndGet();
        return new PersonInput("M" + number, given, family, "", "bruger" + number, "da");
    }
}
