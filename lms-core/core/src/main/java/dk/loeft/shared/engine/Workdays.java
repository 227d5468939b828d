package dk.loeft.shared.engine;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/**
 * Days on which Danish offices work. Free are Saturday, Sunday and the days of the Danish law on the Church's holidays with
 * New Year's Day and Christmas; 5 June, 24 and 31 December are not, since agreements differ.
 */
public final class Workdays {
    private static final Set<MonthDay> FIXED_HOLIDAYS =
            Set.of(MonthDay.of(1, 1), MonthDay.of(12, 25), MonthDay.of(12, 26));

    private static final int LAST_GREAT_PRAYER_DAY = 2023;

    private static final int GREAT_PRAYER_DAY = 26;

    /** Maundy Thursday, Good Friday, Easter Sunday and Monday, Ascension, Whit Sunday and Monday: days after Easter Sunday. */
    private static final Set<Integer> MOVABLE_HOLIDAYS = Set.of(-3, -2, 0, 1, 39, 49, 50);

    private Workdays() {}

    /** Whether it is neither a weekend nor a holiday. */
    public static boolean isWorkday(LocalDate day) {
        boolean weekend = day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
        return !weekend && !isHoliday(day);
    }

    /** The day itself if it is a working day, else the next one. */
    public static LocalDate onOrAfter(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.plusDays(1);
        }
        return found;
    }

    /** The day itself if it is a working day, else the one before. */
    public static LocalDate onOrBefore(LocalDate day) {
        LocalDate found = day;
        while (!isWorkday(found)) {
            found = found.minusDays(1);
        }
        return found;
    }

    private static boolean isHoliday(LocalDate day) {
        if (FIXED_HOLIDAYS.contains(MonthDay.from(day))) {
            return true;
        }
        int afterEaster = (int) (day.toEpochDay() - easter(day.getYear()).toEpochDay());
        return MOVABLE_HOLIDAYS.contains(afterEaster)
                || (afterEaster == GREAT_PRAYER_DAY && day.getYear() <= LAST_GREAT_PRAYER_DAY);
    }

    /** Easter Sunday of a Gregorian year, by the computus of Meeus, Jones and Butcher; its letters are theirs. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int e = b % 4;
        int g = (8 * b + 13) / 25;
        int h = (19 * a + b - b / 4 - g + 15) % 30;
        int l = (32 + 2 * e + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 19 * l) / 433;
        int sum = h + l - 7 * m;
        int month = (sum + 90) / 25;
        return LocalDate.of(year, month, (sum + 33 * month + 19) % 32);
    }
}
