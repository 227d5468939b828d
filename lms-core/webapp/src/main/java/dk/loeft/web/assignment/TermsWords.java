package dk.loeft.web.assignment;

import dk.loeft.learning.Due;
import dk.loeft.learning.RuleReminder;
import dk.loeft.learning.Span;
import dk.loeft.web.Formats;

/** Says when something is due, and who is reminded when. */
final class TermsWords {
    private final Texts texts;

    TermsWords(Texts texts) {
        this.texts = texts;
    }

    /** The due date of a rule, for example "30 dage efter, at man er omfattet". */
    String due(Due due) {
        Due.Anchor anchor = due.anchor();
        if (anchor instanceof Due.Fixed fixed) {
            return texts.say("due.says.FIXED", Formats.date(fixed.date()));
        }
        if (anchor instanceof Due.Joining joining) {
            return texts.say("due.says.JOINING", span(joining.after()));
        }
        if (anchor instanceof Due.Assignment assignment) {
            return texts.say("due.says.ASSIGNMENT", span(assignment.after()));
        }
        if (anchor instanceof Due.Decision decision) {
            return texts.say("due.says.DECISION", span(decision.after()), Formats.date(decision.decidedOn()));
        }
        Due.Expiry expiry = (Due.Expiry) anchor;
        String moment = expiry.offsetDays() == 0 ? "on" : expiry.offsetDays() < 0 ? "before" : "after";
        return texts.say("due.says.EXPIRY." + moment, Math.abs(expiry.offsetDays()), expiry.firstDays());
    }

    String reminder(RuleReminder reminder) {
        String moment = reminder.offsetDays() == 0 ? "on" : reminder.offsetDays() < 0 ? "before" : "after";
        return texts.say("reminder.says." + moment, Math.abs(reminder.offsetDays()));
    }

    private String span(Span span) {
        return texts.say(span.unit() == Span.Unit.MONTHS ? "span.months" : "span.days", span.count());
    }
}
