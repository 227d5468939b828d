package dk.loeft.external.internal;

import dk.loeft.external.ExternalInput;
import dk.loeft.shared.RefusedException;
import java.time.LocalDate;

/** What can be registered. */
final class ExternalRules {
    static final int LONGEST_NAME = 200;

    static final int LONGEST_TEXT = 2_000;

    static final int LONGEST_REASON = 500;

    private static final int HALF_HOUR = 30;

    private static final int MOST_HOURS = 2_000;

    private static final int HOUR = 60;

    private ExternalRules() {}

    /** What was told without blanks around it; refused with what is to be mended. */
    static ExternalInput checked(ExternalInput told, LocalDate today) {
        if (told.until().isBefore(told.from())) {
            throw new RefusedException("external.until", told.from());
        }
        if (told.until().isAfter(today)) {
            throw new RefusedException("external.future", told.until());
        }
        if (told.minutes() < HALF_HOUR || told.minutes() > MOST_HOURS * HOUR || told.minutes() % HALF_HOUR != 0) {
            throw new RefusedException("external.hours", MOST_HOURS);
        }
        return new ExternalInput(
                text(told.title(), LONGEST_NAME, "external.title"),
                text(told.provider(), LONGEST_NAME, "external.provider"),
                told.kind(),
                told.from(),
                told.until(),
                told.minutes(),
                text(told.learned(), LONGEST_TEXT, "external.learned"));
    }

    /** The text without blanks around it; refused if nothing is left, or too much. */
    static String text(String text, int longest, String key) {
        String bare = text.strip();
        if (bare.isEmpty() || bare.length() > longest) {
            throw new RefusedException(key, longest);
        }
        return bare;
    }
}
