package dk.loeft.learning.internal.rules;

import dk.loeft.learning.AssignmentRules;
import dk.loeft.learning.AssignmentTarget;
import dk.loeft.learning.Audience;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.learning.Due;
import dk.loeft.learning.RemindersDue;
import dk.loeft.learning.RuleId;
import dk.loeft.learning.RuleInput;
import dk.loeft.learning.RulePlan;
import dk.loeft.learning.RulePlanId;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.RuleTerms;
import dk.loeft.learning.RuleUpkeep;
import dk.loeft.learning.Span;
import dk.loeft.learning.spi.AudienceFacts;
import dk.loeft.learning.spi.RequirementSink;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.AttributeId;
import dk.loeft.organisation.AttributeRemoved;
import dk.loeft.organisation.AttributesChanged;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Grant;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonJoined;
import dk.loeft.organisation.PersonLeft;
import dk.loeft.organisation.PersonMoved;
import dk.loeft.organisation.Role;
import dk.loeft.organisation.UnitId;
import dk.loeft.organisation.UnitMoved;
import dk.loeft.organisation.UseCaseDone;
import dk.loeft.organisation.internal.CheckedCalls;
import dk.loeft.testing.FoundBeans;
import dk.loeft.testing.RealDatabase;
import dk.loeft.testing.RecordedEvents;
import jakarta.persistence.EntityManager;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * The services of rules over the real database, each use case checked and in a transaction of its own, without a container. People
 * are written with plain SQL; what the organisation would tell of them is told by hand.
 */
final class RuleHouse {
    static final Actor HR = Actor.person(new PersonId(1), List.of(Grant.everywhere(Role.HR)));

    /** As the job of the night has it. */
    private static final int PORTION = 25;

    private final RealDatabase database;

    private final RecordedEvents<UseCaseDone> done = new RecordedEvents<>();

    final RecordedEvents<RemindersDue> reminded = new RecordedEvents<>();

    final RecordedEvents<CoursesAssigned> assigned = new RecordedEvents<>();

    final RecordedSink sink;

    private LocalDate today;

    private Actor actor = HR;

    RuleHouse(RealDatabase database, LocalDate today) {
        this.database = database;
        this.today = today;
        this.sink = new RecordedSink();
    }

    RuleHouse on(LocalDate day) {
        today = day;
        return this;
    }

    LocalDate today() {
        return today;
    }

    RuleHouse as(Actor who) {
        actor = who;
        return this;
    }

    /** Which use cases the audit trail was told of, in order. */
    List<String> audited() {
        return done.fired().stream().map(UseCaseDone::useCase).toList();
    }

    <T> T ask(Function<AssignmentRules, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(rules(manager)));
    }

    void tell(Consumer<AssignmentRules> useCase) {
        database.transact(manager -> useCase.accept(rules(manager)));
    }

    <T> T upkeep(Function<RuleUpkeep, T> useCase) {
        return database.inTransaction(manager -> useCase.apply(upkeep(manager)));
    }

    int night() {
        List<RuleId> running = upkeep(RuleUpkeep::running);
        int touched = 0;
        for (int from = 0; from < running.size(); from += PORTION) {
            List<RuleId> some = running.subList(from, Math.min(running.size(), from + PORTION));
            touched += this.<Integer>upkeep(upkeep -> upkeep.evaluate(some));
        }
        return touched;
    }

    void moved(long person) {
        database.transact(
                manager -> observer(manager).moved(new PersonMoved(new PersonId(person), new UnitId(1), "", today)));
    }

    void joined(long person) {
        database.transact(
                manager -> observer(manager).joined(new PersonJoined(new PersonId(person), today, Optional.empty())));
    }

    void left(long person) {
        database.transact(manager -> observer(manager).left(new PersonLeft(new PersonId(person), today)));
    }

    void unitMoved(long unit) {
        database.transact(manager -> observer(manager).moved(new UnitMoved(new UnitId(unit))));
    }

    /** Gives or takes an attribute, as the organisation would tell of it. */
    void attributes(String change, long... people) {
        database.execute(change);
        database.transact(manager -> observer(manager)
                .changed(new AttributesChanged(
                        Arrays.stream(people).mapToObj(PersonId::new).toList())));
    }

    void attributeRemoved(long attribute) {
        database.transact(manager -> observer(manager).removed(new AttributeRemoved(new AttributeId(attribute))));
    }

    // The services, for counting.

    AssignmentRules rules(EntityManager manager) {
        RuleRepository rules = new RuleRepository(manager);
        TargetRepository names = new TargetRepository(manager);
        RuleChecks checks = new RuleChecks(facts(manager), targets(manager));
        CurrentActor current = current();
        return checked(current)
                .to(
                        AssignmentRules.class,
                        new AssignmentRulesService(
                                new RuleDesk(current, clock()),
                                new RuleReading(
                                        rules,
                                        new RuleListRepository(manager),
                                        new WhyRepository(manager),
                                        new Names(names, facts(manager), targets(manager)),
                                        targets(manager)),
                                new RuleWriting(rules, checks),
                                new RulePlanning(
                                        rules,
                                        new ChangeRepository(manager),
                                        new MembershipRepository(manager),
                                        evaluation(manager),
                                        checks),
                                new RulePlanListRepository(manager, targets(manager))));
    }

    RuleUpkeep upkeep(EntityManager manager) {
        RuleRepository rules = new RuleRepository(manager);
        return checked(current())
                .to(
                        RuleUpkeep.class,
                        new RuleUpkeepService(
                                rules,
                                evaluation(manager),
                                new Reminders(rules, new ReminderRepository(manager), reminded, clock()),
                                clock()));
    }

    RuleObserver observer(EntityManager manager) {
        return new RuleObserver(
                new RuleRepository(manager), new ChangeRepository(manager), evaluation(manager), clock());
    }

    private Evaluation evaluation(EntityManager manager) {
        return new Evaluation(
                new ChangeRepository(manager),
                new MembershipRepository(manager),
                facts(manager),
                targets(manager),
                assigned);
    }

    private static Facts facts(EntityManager manager) {
        return new Facts(
                new FoundBeans<AudienceFacts>(new Luck(), new AttributeAudience(new TargetRepository(manager))));
    }

    private Targets targets(EntityManager manager) {
        return new Targets(new FoundBeans<RequirementSink>(sink), new TargetRepository(manager));
    }

    private CheckedCalls checked(CurrentActor current) {
        return new CheckedCalls(current, done, clock());
    }

    private CurrentActor current() {
        CurrentActor current = new CurrentActor();
        current.become(actor);
        return current;
    }

    private Clock clock() {
        return Clock.fixed(Instant.parse(today + "T10:00:00Z"), ZoneOffset.UTC);
    }

    // What tests need to begin with.

    /** A root, a home with a ward below it, and a school. */
    RuleHouse units() {
        database.execute(
                "DELETE FROM assignment_reminder",
                "DELETE FROM assignment_journal",
                "DELETE FROM assignment_membership",
                "DELETE FROM assignment_run",
                "UPDATE assignment_rule SET version_id = NULL",
                "DELETE FROM assignment_rule",
                "DELETE FROM enrolment",
                "DELETE FROM course",
                "DELETE FROM deputy",
                "DELETE FROM person_position",
                "DELETE FROM person_attribute",
                "DELETE FROM attribute",
                "DELETE FROM person",
                "DELETE FROM unit ORDER BY depth DESC",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (1, NULL, 'Havnestad Kommune', '/1/', 0)",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (2, 1, 'Plejehjem', '/1/2/', 1), (3, 1, 'Skole', '/1/3/', 1)",
                "INSERT INTO unit (id, parent_id, name, path, depth) VALUES (20, 2, 'Afsnit', '/1/2/20/', 2)");
        person(1, 1, "Konsulent", today.minusYears(5));
        return this;
    }

    void person(long id, long unit, String title, LocalDate joined) {
        database.execute(
                "INSERT INTO person (id, staff_number, given_name, family_name, created_at, joined_on) VALUES (%d, 'P%d', 'Anne', 'Ærø %d', NOW(), '%s')"
                        .formatted(id, id, id, joined));
        position(id, unit, title, false, true, joined);
    }

    void position(long person, long unit, String title, boolean leader, boolean main, LocalDate from) {
        database.execute(
                "INSERT INTO person_position (person_id, unit_id, title, leader, main, valid_from) VALUES (%d, %d, '%s', %s, %s, '%s')"
                        .formatted(person, unit, title, leader, main ? "TRUE" : "NULL", from));
    }

    /** Gives the person another unit, without telling of it. */
    void place(long person, long unit) {
        database.execute("UPDATE person_position SET unit_id = " + unit + " WHERE main AND person_id = " + person);
    }

    /** Moves the person to another unit, and tells of it. */
    void move(long person, long unit) {
        place(person, unit);
        moved(person);
    }

    CourseId course(long id, String title) {
        database.execute(
                "INSERT INTO course (id, title, summary, description, language, minutes, state, created_at) VALUES (%d, '%s', '', '', 'da', 20, 'PUBLISHED', NOW())"
                        .formatted(id, title));
        return new CourseId(id);
    }

    static Audience in(long unit) {
        return new Audience.InUnit(new UnitId(unit));
    }

    static Due within(int days) {
        return new Due(new Due.Assignment(Span.days(days)), Due.NOTICE_DAYS);
    }

    RuleId draft(CourseId course, Audience audience, Due due) {
        return draft(AssignmentTarget.course(course), audience, due, RuleReminder.STANDARD);
    }

    RuleId draft(AssignmentTarget target, Audience audience, Due due, List<RuleReminder> reminders) {
        RuleId rule = ask(rules -> rules.draft(new RuleInput("Regel", target)));
        tell(rules -> rules.say(rule, new RuleTerms(audience, due, reminders)));
        return rule;
    }

    /** A rule that is on. */
    RuleId rule(CourseId course, Audience audience, Due due) {
        RuleId rule = draft(course, audience, due);
        run(rule);
        return rule;
    }

    void say(RuleId rule, Audience audience, Due due) {
        tell(rules -> rules.say(rule, new RuleTerms(audience, due, RuleReminder.STANDARD)));
    }

    RulePlan plan(RuleId rule) {
        RulePlanId plan = ask(rules -> rules.plan(rule));
        return ask(rules -> rules.find(plan)).orElseThrow();
    }

    /** Makes a dry run and carries it out. */
    void run(RuleId rule) {
        RulePlan plan = plan(rule);
        tell(rules -> rules.run(plan.id(), plan.fingerprint()));
    }
}
