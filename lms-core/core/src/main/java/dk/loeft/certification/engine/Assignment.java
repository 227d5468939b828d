package dk.loeft.certification.engine;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A person under a rule.
 *
 * @param rule its name
 * @param start first day in its audience, unbroken
 * @param due how its due date is set
 * @param floor the own date does not lie before this day, since the rule was changed while it was open
 * @param leftOn first day outside again
 * @param event the {@code seq} of the event that last said so
 */
record Assignment(
        String rule, LocalDate start, Due due, Optional<LocalDate> floor, Optional<LocalDate> leftOn, long event) {
    static Assignment entered(Event event, Fact.Assigned assigned) {
        return new Assignment(
                assigned.rule(), event.day(), assigned.due(), Optional.empty(), Optional.empty(), event.seq());
    }

    boolean open() {
        return leftOn.isEmpty();
    }

    Assignment left(LocalDate day) {
        return new Assignment(rule, start, due, floor, Optional.of(day), event);
    }

    /** Whether somebody who enters on that day counts as never having left. */
    boolean goesOn(LocalDate day, int continuityDays) {
        return leftOn.map(left -> !day.isAfter(left.plusDays(continuityDays))).orElse(true);
    }

    /** Another due date while open: tightening leaves time from the day it is said; who is overdue stays so. */
    Assignment changed(Event changing, Due now, List<LocalDate> joined) {
        LocalDate noticed = changing.day().plusDays(now.noticeDays());
        LocalDate notBefore = Days.earlier(ownDate(joined), noticed);
        return new Assignment(rule, start, now, Optional.of(notBefore), Optional.empty(), changing.seq());
    }

    /** The rule's own due date as it stands in the rule. */
    LocalDate ruleDate(List<LocalDate> joined) {
        Due.Anchor anchor = due.anchor();
        if (anchor instanceof Due.Fixed fixed) {
            return fixed.date();
        }
        if (anchor instanceof Due.Joining joining) {
            return joining.after().after(lastJoined(joined));
        }
        if (anchor instanceof Due.Assignment assignment) {
            return assignment.after().after(start);
        }
        if (anchor instanceof Due.Decision decision) {
            return decision.after().after(decision.decidedOn());
        }
        Due.Expiry expiry = (Due.Expiry) anchor;
        return start.plusDays(expiry.firstDays());
    }

    /** The rule's own due date with the notice that is due. */
    LocalDate ownDate(List<LocalDate> joined) {
        LocalDate date = ruleDate(joined);
        LocalDate noticed = due.anchor().needsNotice() ? Days.later(date, noticeEnds()) : date;
        return floor.map(day -> Days.later(noticed, day)).orElse(noticed);
    }

    /** The last day of the notice given on entering. */
    LocalDate noticeEnds() {
        return start.plusDays(due.noticeDays());
    }

    private LocalDate lastJoined(List<LocalDate> joined) {
        return joined.stream()
                .filter(day -> !day.isAfter(start))
                .max(LocalDate::compareTo)
                .orElse(start);
    }
}
