package dk.loeft.organisation.engine;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Recognises what looks like a Danish civil registration number (CPR number: {@code DDMMYY-SSSS}, the day increased by 60
 * in a replacement number), so that none gets in where a staff number belongs. The law on the civil registration system
 * and the data protection act's § 11 limit who may keep one.
 */
public final class CivilNumber {
    private static final Pattern FORM = Pattern.compile("(\\d{2})(\\d{2})\\d{2}[-\\s]?\\d{4}");

    private static final int REPLACEMENT = 60;

    private CivilNumber() {}

    /** Whether the text, without the space around it, is a date of six digits and four more, with or without a dash. */
    public static boolean looksLike(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            return false;
        }
        int day = Integer.parseInt(matcher.group(1));
        int month = Integer.parseInt(matcher.group(2));
        int plain = day > REPLACEMENT ? day - REPLACEMENT : day;
        return plain >= 1 && plain <= 31 && month >= 1 && month <= 12;
    }
}
