package dk.loeft.content.engine.xapi;

import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Durations of ISO 8601, as statements write them. Years and months are none that anybody learns for; they count as 365 and 30 days. */
final class IsoDuration {

    private static final Pattern WRITTEN = Pattern.compile(
            "P(?:(\\d{1,6}(?:[.,]\\d{1,9})?)Y)?(?:(\\d{1,6}(?:[.,]\\d{1,9})?)M)?"
                    + "(?:(\\d{1,6}(?:[.,]\\d{1,9})?)W)?(?:(\\d{1,6}(?:[.,]\\d{1,9})?)D)?"
                    + "(?:T(?:(\\d{1,9}(?:[.,]\\d{1,9})?)H)?(?:(\\d{1,9}(?:[.,]\\d{1,9})?)M)?(?:(\\d{1,9}(?:[.,]\\d{1,9})?)S)?)?");

    private static final double[] SECONDS = {31_536_000, 2_592_000, 604_800, 86_400, 3_600, 60, 1};

    private static final int MILLIS = 1_000;

    private IsoDuration() {}

    static Optional<Duration> parse(String text) {
        Matcher matcher = WRITTEN.matcher(text);
        if (!matcher.matches() || text.equals("P") || text.endsWith("T")) {
            return Optional.empty();
        }
        double seconds = 0;
        for (int part = 0; part < SECONDS.length; part++) {
            seconds += number(matcher.group(part + 1)) * SECONDS[part];
        }
        return Optional.of(Duration.ofMillis(Math.round(seconds * MILLIS)));
    }

    private static double number(@Nullable String written) {
        return written == null ? 0 : Double.parseDouble(written.replace(',', '.'));
    }
}
