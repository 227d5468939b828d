package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The duty to hold the certificate, as far as a replay has come.
 *
 * @param rules every rule the person has been under, by name
 * @param joined days of joining
 * @param since since when the person has been under some rule without a break
 * @param ended why and when the last rule was left; absent while one is open, and before the first
 */
record Requirement(
        SortedMap<String, Assignment> rules, List<LocalDate> joined, Optional<Reason> since, Optional<Reason> ended) {
    static final Requirement NONE = new Requirement(new TreeMap<>(), List.of(), Optional.empty(), Optional.empty());

    Requirement after(Event event, Kind kind) {
        Fact fact = event.fact();
        if (fact instanceof Fact.Joined) {
            List<LocalDate> days =
                    Stream.concat(joined.stream(), Stream.of(event.day())).toList();
            return new Requirement(rules, days, since, ended);
        }
        if (fact instanceof Fact.Assigned assigned) {
            return assigned(event, assigned, kind.inForce(event.day()).dues().continuityDays());
        }
        if (fact instanceof Fact.Unassigned unassigned) {
            return left(event, ReasonCode.REQUIREMENT_ENDED, Optional.of(unassigned.rule()));
        }
        return fact instanceof Fact.Left ? left(event, ReasonCode.LEFT, Optional.empty()) : this;
    }

    private Requirement assigned(Event event, Fact.Assigned assigned, int continuityDays) {
        Assignment now = Optional.ofNullable(rules.get(assigned.rule()))
                .filter(before -> before.goesOn(event.day(), continuityDays))
                .map(before -> before.changed(event, assigned.due(), joined))
                .orElseGet(() -> Assignment.entered(event, assigned));
        SortedMap<String, Assignment> changed = new TreeMap<>(rules);
        changed.put(now.rule(), now);
        return new Requirement(changed, joined, sinceEntering(event), Optional.empty());
    }

    /** Out of one rule and into another on the same day is no break. */
    private Optional<Reason> sinceEntering(Event event) {
        boolean unbroken = required()
                || ended.flatMap(Reason::day).filter(event.day()::equals).isPresent();
        return unbroken
                ? since
                : Optional.of(Reason.of(ReasonCode.REQUIRED_SINCE, event.day(), Reason.Source.event(event.seq())));
    }

    private Requirement left(Event event, ReasonCode why, Optional<String> rule) {
        SortedMap<String, Assignment> changed = new TreeMap<>(rules);
        changed.replaceAll((name, assignment) ->
                assignment.open() && rule.map(name::equals).orElse(true) ? assignment.left(event.day()) : assignment);
        boolean over = required() && changed.values().stream().noneMatch(Assignment::open);
        Optional<Reason> end =
                over ? Optional.of(Reason.of(why, event.day(), Reason.Source.event(event.seq()))) : ended;
        return new Requirement(changed, joined, since, end);
    }

    boolean required() {
        return rules.values().stream().anyMatch(Assignment::open);
    }

    /** The rules that the person is under, by name. */
    List<Assignment> open() {
        return rules.values().stream().filter(Assignment::open).toList();
    }
}
