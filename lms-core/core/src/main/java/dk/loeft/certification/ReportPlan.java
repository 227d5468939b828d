package dk.loeft.certification;

import dk.loeft.organisation.PersonId;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.TemporalAdjusters;
import java.util.Set;

/**
 * When a saved view goes out by itself, how, and to whom.
 *
 * @param rhythm how often
 * @param day weekly: 1 for Monday to 7 for Sunday; monthly: 1 to 31, and the last day where the month is shorter
 * @param format {@link ExportFormat#XLSX} or {@link ExportFormat#PDF}
 * @param recipients who gets it, each the rows that they may see
 */
public record ReportPlan(Rhythm rhythm, int day, ExportFormat format, Set<PersonId> recipients) {
    private static final int LONGEST_MONTH = 31;

    /** How often. */
    public enum Rhythm {
        WEEKLY,
        MONTHLY
    }

    public ReportPlan {
        recipients = Set.copyOf(recipients);
    }

    /** Whether there is such a day. */
    public boolean possible() {
        return day >= 1 && day <= (rhythm == Rhythm.WEEKLY ? DayOfWeek.values().length : LONGEST_MONTH);
    }

    /** The first of its days that is not before that one. */
    public LocalDate next(LocalDate from) {
        if (rhythm == Rhythm.WEEKLY) {
            return from.with(TemporalAdjusters.nextOrSame(DayOfWeek.of(day)));
        }
        LocalDate thisMonth = in(YearMonth.from(from));
        return thisMonth.isBefore(from) ? in(YearMonth.from(from).plusMonths(1)) : thisMonth;
    }

    private LocalDate in(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }
}
