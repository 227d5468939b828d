package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Audience;
import dk.loeft.learning.CoursesAssigned;
import dk.loeft.learning.internal.rules.ChangeRepository.Occasion;
import dk.loeft.learning.spi.RequirementChanges;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks at people by rules and does what follows. Whoever calls holds the rules off from others. */
@Dependent
class Evaluation {
    /** Everybody is looked at. */
    static final SqlPart EVERYBODY = SqlPart.TRUE;

    /** From so many rules on, writing the table of people costs less than it saves. */
    private static final int WORTH_GATHERING = 3;

    private static final Logger LOG = System.getLogger(Evaluation.class.getName());

    private final ChangeRepository changes;

    private final MembershipRepository memberships;

    private final Facts facts;

    private final Targets targets;

    private final Event<CoursesAssigned> assigned;

    @Inject
    Evaluation(
            ChangeRepository changes,
            MembershipRepository memberships,
            Facts facts,
            Targets targets,
            Event<CoursesAssigned> assigned) {
        this.changes = changes;
        this.memberships = memberships;
        this.facts = facts;
        this.targets = targets;
        this.assigned = assigned;
    }

    /** Audiences in the database's words, for those audiences. */
    AudienceSql sql(Collection<Audience> audiences, LocalDate day) {
        Set<UnitId> units = new HashSet<>();
        audiences.forEach(audience -> gather(audience, units));
        return new AudienceSql(changes.paths(units), facts, day);
    }

    private static void gather(Audience audience, Set<UnitId> units) {
        audience.parts().forEach(part -> gather(part, units));
        if (audience instanceof Audience.InUnit in) {
            units.add(in.unit());
        } else if (audience instanceof Audience.Leads leads) {
            leads.within().ifPresent(units::add);
        }
    }

    /** What is different under those rules. */
    SqlPart difference(List<Running> rules, SqlPart scope, LocalDate day) {
        return difference(rules, scope, day, ChangeRepository.PEOPLE);
    }

    private SqlPart difference(List<Running> rules, SqlPart scope, LocalDate day, String people) {
        return new Difference(sql(rules.stream().map(Running::audience).toList(), day), day, people).of(rules, scope);
    }

    /**
     * Looks at people under those rules and does what follows, in a number of statements that depends neither on the people nor on
     * the rules.
     *
     * @return how many entered, left, or got another due date
     */
    int look(List<Running> rules, SqlPart scope, Occasion occasion) {
        List<Running> understood = understood(rules, occasion);
        return understood.isEmpty() ? 0 : carryOut(difference(understood, scope, occasion.day()), occasion);
    }

    /**
     * Looks at everybody under those rules, one after the other. Several that have to go through all people go through a table that
     * is written once, and not each through people, positions and units.
     *
     * @return how many entered, left, or got another due date
     */
    int lookAtEverybody(List<Running> rules, Occasion occasion) {
        List<Running> understood = understood(rules, occasion);
        long wide = understood.stream()
                .filter(rule -> !Difference.isNarrow(rule.audience()))
                .count();
        boolean gathered = wide >= WORTH_GATHERING;
        if (gathered) {
            changes.gather();
        }
        String people = gathered ? ChangeRepository.GATHERED : ChangeRepository.PEOPLE;
        int touched = understood.stream()
                .mapToInt(rule -> carryOut(difference(List.of(rule), EVERYBODY, occasion.day(), people), occasion))
                .sum();
        if (gathered) {
            changes.scatter();
        }
        return touched;
    }

    private List<Running> understood(List<Running> rules, Occasion occasion) {
        return rules.stream().filter(rule -> isUnderstood(rule, occasion.day())).toList();
    }

    /** One rule that cannot be read any more must not keep people from being moved. */
    private boolean isUnderstood(Running rule, LocalDate day) {
        try {
            facts.check(rule.audience(), day);
            return true;
        } catch (RefusedException e) {
            LOG.log(
                    Level.WARNING,
                    "Rule {0} names a fact that nobody knows ({1}); it stays as it is",
                    rule.rule(),
                    e.key());
            return false;
        }
    }

    /** Does what a difference says; how many people it touched. */
    int carryOut(SqlPart difference, Occasion occasion) {
        long run = changes.begin(occasion);
        int touched = changes.record(run, difference);
        if (touched == 0) {
            changes.forget(run);
            return 0;
        }
        memberships.apply(run, occasion.day());
        memberships.assignCourses(run, occasion.at());
        List<CoursesAssigned.Assigned> given = memberships.assigned(run);
        if (!given.isEmpty()) {
            assigned.fire(new CoursesAssigned(given));
        }
        memberships.elsewhere(run).forEach((kind, rules) -> targets.sink(kind)
                .changed(new RequirementChanges(run, occasion.day(), rules)));
        return touched;
    }
}
