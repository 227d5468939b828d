package dk.loeft.learning.internal.rules;

import dk.loeft.learning.Due;
import dk.loeft.learning.Span;
import dk.loeft.shared.SqlPart;

/** {@link Due#own} in the database's words. */
final class DueSql {
    /** Before every date of a rule. */
    private static final String NO_FLOOR = "DATE '1000-01-01'";

    private DueSql() {}

    /**
     * The due date.
     *
     * @param row the alias of a table with {@code since}, {@code joined_on} and {@code floor_on}
     */
    static SqlPart own(Due due, String row) {
        return SqlPart.of("GREATEST(").then(bare(due, row)).then(", COALESCE(" + row + ".floor_on, " + NO_FLOOR + "))");
    }

    /** What it would be had the rule said so from the beginning. */
    static SqlPart bare(Due due, String row) {
        SqlPart day = day(due.anchor(), row);
        return due.anchor().needsNotice()
                ? SqlPart.of("GREATEST(").then(day).then(", " + row + ".since + INTERVAL " + due.noticeDays() + " DAY)")
                : day;
    }

    private static SqlPart day(Due.Anchor anchor, String row) {
        if (anchor instanceof Due.Fixed fixed) {
            return SqlPart.of("CAST(? AS DATE)", fixed.date());
        }
        if (anchor instanceof Due.Decision decision) {
            return SqlPart.of("CAST(? AS DATE)", decision.after().after(decision.decidedOn()));
        }
        if (anchor instanceof Due.Joining joining) {
            return SqlPart.of("(LEAST(" + row + ".joined_on, " + row + ".since) + " + interval(joining.after()) + ")");
        }
        Span after = anchor instanceof Due.Assignment assignment
                ? assignment.after()
                : Span.days(((Due.Expiry) anchor).firstDays());
        return SqlPart.of("(" + row + ".since + " + interval(after) + ")");
    }

    private static String interval(Span span) {
        return "INTERVAL " + span.count() + (span.unit() == Span.Unit.MONTHS ? " MONTH" : " DAY");
    }
}
