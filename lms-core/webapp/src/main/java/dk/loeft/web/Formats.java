package dk.loeft.web;

import dk.loeft.shared.LocalDay;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.context.FacesContext;
import java.text.DecimalFormatSymbols;
import java.text.MessageFormat;
import java.text.NumberFormat;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/**
 * How dates, times and numbers are written, as functions for the pages ({@code fmt:date(…)}): "23. november 2026", "kl. 9.12",
 * "1.204" in Danish; "23 November 2026", "9:12", "1,204" in English. Moments are shown in Copenhagen.
 */
public final class Formats {
    private static final long KILO = 1000;

    private static final long SIXTY = 60;

    private Formats() {}

    /** A day in full. */
    public static String date(LocalDate day) {
        return date(day, locale());
    }

    static String date(LocalDate day, Locale locale) {
        return format(day, danish(locale) ? "d. MMMM yyyy" : "d MMMM yyyy", locale);
    }

    /** A day, shortened for tables. */
    public static String shortDate(LocalDate day) {
        return shortDate(day, locale());
    }

    static String shortDate(LocalDate day, Locale locale) {
        return format(day, danish(locale) ? "d. MMM yyyy" : "d MMM yyyy", locale);
    }

    /** The day of a moment in full. */
    public static String dateOf(Instant moment) {
        return date(LocalDay.of(moment));
    }

    /** A time of day. */
    public static String clock(LocalTime time) {
        return DateTimeFormatter.ofPattern(danish(locale()) ? "H.mm" : "H:mm").format(time);
    }

    /** Day and time of a moment. */
    public static String moment(Instant moment) {
        return moment(moment, locale());
    }

    static String moment(Instant moment, Locale locale) {
        String pattern = danish(locale) ? "d. MMM yyyy 'kl.' H.mm" : "d MMM yyyy, H:mm";
        return DateTimeFormatter.ofPattern(pattern, locale)
                .withZone(LocalDay.ZONE)
                .format(moment);
    }

    /** A number with the language's marks and at most one decimal. */
    public static String number(Number number) {
        return number(number, locale());
    }

    static String number(Number number, Locale locale) {
        NumberFormat format = NumberFormat.getInstance(locale);
        format.setMaximumFractionDigits(1);
        return format.format(number);
    }

    /** A size in bytes as people say it. */
    public static String bytes(long bytes) {
        return bytes(bytes, locale());
    }

    static String bytes(long bytes, Locale locale) {
        String[] units = {"B", "kB", "MB", "GB"};
        double value = bytes;
        int unit = 0;
        while (value >= KILO && unit < units.length - 1) {
            value /= KILO;
            unit++;
        }
        return number(unit == 0 || value >= 10 ? Math.round(value) : value, locale) + "\u00a0" + units[unit];
    }

    /** How long something took, in whole minutes: "2 t. 5 min.", "2 h 5 min". */
    public static String time(long seconds) {
        return time(seconds, locale());
    }

    static String time(long seconds, Locale locale) {
        String mark = danish(locale) ? "." : "";
        // What took some seconds took some time.
        long minutes = seconds > 0 ? Math.max(1, seconds / SIXTY) : 0;
        long hours = minutes / SIXTY;
        String rest = minutes % SIXTY + "\u00a0min" + mark;
        if (hours == 0) {
            return rest;
        }
        String whole = number(hours, locale) + "\u00a0" + (danish(locale) ? "t." : "h");
        return minutes % SIXTY == 0 ? whole : whole + " " + rest;
    }

    /** How many days lie between today and the day; negative once it has passed. */
    public static long daysUntil(LocalDate day) {
        Clock clock = CDI.current().select(Clock.class).get();
        return ChronoUnit.DAYS.between(LocalDay.today(clock), day);
    }

    /** A sentence of a bundle with one value in it. */
    public static String text1(String pattern, Object first) {
        return text(pattern, first);
    }

    /** A sentence of a bundle with two values in it. */
    public static String text2(String pattern, Object first, Object second) {
        return text(pattern, first, second);
    }

    /** A sentence of a bundle with three values in it. */
    public static String text3(String pattern, Object first, Object second, Object third) {
        return text(pattern, first, second, third);
    }

    /** A sentence of a bundle with four values in it. */
    public static String text4(String pattern, Object first, Object second, Object third, Object fourth) {
        return text(pattern, first, second, third, fourth);
    }

    private static String text(String pattern, Object... values) {
        return new MessageFormat(pattern, locale()).format(values);
    }

    /** A level by number and title; a title that ends with the number stands alone. */
    public static String level(long number, String title) {
        return title.endsWith(" " + number) ? title : number + " " + title;
    }

    /** White space that shows the depth of an entry in a list of choices. */
    public static String indent(int depth) {
        return "\u2003".repeat(depth);
    }

    private static String format(LocalDate day, String pattern, Locale locale) {
        return DateTimeFormatter.ofPattern(pattern, locale).format(day);
    }

    private static boolean danish(Locale locale) {
        return DecimalFormatSymbols.getInstance(locale).getDecimalSeparator() == ',';
    }

    private static Locale locale() {
        return FacesContext.getCurrentInstance().getViewRoot().getLocale();
    }
}
