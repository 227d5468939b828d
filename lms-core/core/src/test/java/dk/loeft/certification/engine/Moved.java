package dk.loeft.certification.engine;

import dk.loeft.certification.engine.CountingTerms.External;
import dk.loeft.certification.engine.DueTerms.Workday;
import dk.loeft.certification.engine.Generated.Scenario;
import dk.loeft.certification.engine.ValidityTerms.Base;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A scenario, or an answer, some days earlier or later. */
final class Moved {
    private Moved() {}

    /** The scenario without anything that counts in months, years or working days, so that it can be moved. */
    static Scenario toDays(Scenario scenario) {
        List<KindVersion> versions =
                scenario.kind().versions().stream().map(Moved::inDays).toList();
        List<Entry> history = scenario.history().stream()
                .map(entry -> entry instanceof Event event ? (Entry) inDays(event) : inDays((Correction) entry))
                .toList();
        return new Scenario(new Kind(versions), history, scenario.asOf());
    }

    private static KindVersion inDays(KindVersion version) {
        ValidityTerms terms = version.validity();
        CountingTerms counting = version.counting();
        return new KindVersion(
                version.version(),
                version.effectiveFrom(),
                new ValidityTerms(
                        terms.base() == Base.FIXED ? Base.EXPIRY : terms.base(),
                        terms.validity().map(Moved::inDays),
                        Optional.empty(),
                        inDays(terms.minActive()),
                        inDays(terms.window()),
                        inDays(terms.grace())),
                new CountingTerms(
                        counting.separateRenewalPath(),
                        counting.lapsedPath(),
                        counting.early(),
                        new External(
                                counting.external().accepts(),
                                counting.external().expiry()),
                        OptionalInt.empty()),
                version.holds(),
                new DueTerms(version.dues().reissueDays(), version.dues().continuityDays(), Workday.KEEP, List.of()),
                version.succession());
    }

    private static Period inDays(Period period) {
        return period.unit() == Period.Unit.DAYS ? period : Period.days(30 * period.count());
    }

    private static Event inDays(Event event) {
        return event.fact() instanceof Fact.Assigned assigned
                ? new Event(
                        event.seq(),
                        event.day(),
                        new Fact.Assigned(
                                assigned.rule(),
                                new Due(
                                        inDays(assigned.due().anchor()),
                                        assigned.due().noticeDays())),
                        event.author())
                : event;
    }

    private static Correction inDays(Correction correction) {
        return new Correction(
                correction.seq(),
                correction.target(),
                correction.replacement().map(Moved::inDays),
                correction.reason(),
                correction.author());
    }

    private static Due.Anchor inDays(Due.Anchor anchor) {
        if (anchor instanceof Due.Joining joining) {
            return new Due.Joining(inDays(joining.after()));
        }
        if (anchor instanceof Due.Assignment assignment) {
            return new Due.Assignment(inDays(assignment.after()));
        }
        return anchor instanceof Due.Decision decision
                ? new Due.Decision(decision.decidedOn(), inDays(decision.after()))
                : anchor;
    }

    static Scenario by(Scenario scenario, long days) {
        List<KindVersion> versions = scenario.kind().versions().stream()
                .map(version -> by(version, days))
                .toList();
        List<Entry> history = scenario.history().stream()
                .map(entry -> entry instanceof Event event ? (Entry) by(event, days) : by((Correction) entry, days))
                .toList();
        return new Scenario(new Kind(versions), history, scenario.asOf().plusDays(days));
    }

    private static KindVersion by(KindVersion version, long days) {
        SuccessionTerms succession = version.succession();
        return new KindVersion(
                version.version(),
                version.effectiveFrom().plusDays(days),
                version.validity(),
                version.counting(),
                version.holds(),
                version.dues(),
                new SuccessionTerms(
                        succession.phaseIn(), by(succession.phaseInBy(), days), succession.oldContentDays()));
    }

    private static Correction by(Correction correction, long days) {
        return new Correction(
                correction.seq(),
                correction.target(),
                correction.replacement().map(event -> by(event, days)),
                correction.reason(),
                correction.author());
    }

    private static Event by(Event event, long days) {
        return new Event(event.seq(), event.day().plusDays(days), by(event.fact(), days), event.author());
    }

    private static Fact by(Fact fact, long days) {
        if (fact instanceof Fact.Assigned assigned) {
            Due due = assigned.due();
            return new Fact.Assigned(assigned.rule(), new Due(by(due.anchor(), days), due.noticeDays()));
        }
        if (fact instanceof Fact.External external) {
            return new Fact.External(external.code(), by(external.validTo(), days));
        }
        if (fact instanceof Fact.Paused paused) {
            return new Fact.Paused(by(paused.until(), days), paused.reason());
        }
        if (fact instanceof Fact.Exempted exempted) {
            return new Fact.Exempted(by(exempted.until(), days), exempted.reason(), exempted.approver());
        }
        return fact instanceof Fact.Revoked revoked
                ? new Fact.Revoked(revoked.reason(), by(revoked.barUntil(), days))
                : fact;
    }

    private static Due.Anchor by(Due.Anchor anchor, long days) {
        if (anchor instanceof Due.Fixed fixed) {
            return new Due.Fixed(fixed.date().plusDays(days));
        }
        return anchor instanceof Due.Decision decision
                ? new Due.Decision(decision.decidedOn().plusDays(days), decision.after())
                : anchor;
    }

    static Answer by(Answer answer, long days) {
        return new Answer(
                answer.state(),
                answer.required(),
                answer.valid(),
                answer.term().map(term -> by(term, days)),
                by(answer.due(), days),
                answer.overdue(),
                answer.reasons().stream()
                        .map(reason -> new Reason(reason.code(), by(reason.day(), days), reason.source()))
                        .toList(),
                answer.cycles().stream().map(cycle -> by(cycle, days)).toList(),
                answer.reminders());
    }

    private static Cycle by(Cycle cycle, long days) {
        return new Cycle(
                cycle.no(),
                cycle.version(),
                cycle.how(),
                cycle.validFrom().plusDays(days),
                by(cycle.issuedTo(), days),
                cycle.term().map(term -> by(term, days)),
                cycle.end(),
                cycle.withdrawn().map(by -> new Cycle.Withdrawn(by.on().plusDays(days), by.event())),
                cycle.event());
    }

    private static Term by(Term term, long days) {
        return new Term(
                term.windowOpens().plusDays(days),
                term.expires().plusDays(days),
                term.graceEnds().plusDays(days));
    }

    private static Optional<LocalDate> by(Optional<LocalDate> day, long days) {
        return day.map(date -> date.plusDays(days));
    }
}
