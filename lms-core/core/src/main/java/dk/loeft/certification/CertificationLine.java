package dk.loeft.certification;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/**
 * A line of a person's history, as it was written down.
 *
 * @param seq its place in the order of recording
 * @param type what it says, a word of the case file format
 * @param day first day on which it holds, absent for a correction
 * @param recordedAt when it was written down
 * @param author who wrote it down, empty: the system
 * @param details what else it says, by the field's name in a case file; texts and days alone
 * @param target the line that a correction speaks of
 * @param fate what became of it
 * @param leave whether it speaks of a leave that is registered with the person
 */
public record CertificationLine(
        long seq,
        String type,
        Optional<LocalDate> day,
        Instant recordedAt,
        String author,
        Map<String, String> details,
        Optional<Long> target,
        Fate fate,
        boolean leave) {
    /** What became of a line. */
    public enum Fate {
        /** It counts. */
        COUNTS,
        /** It gave nothing; the reasons say why. */
        IGNORED,
        /** A later correction removed or replaced it. */
        CORRECTED
    }

    public CertificationLine {
        details = Map.copyOf(details);
    }

    /** What a field says, empty if it says nothing. */
    public String text(String name) {
        return details.getOrDefault(name, "");
    }

    /** The day that a field names. */
    public Optional<LocalDate> dayOf(String name) {
        return Optional.ofNullable(details.get(name)).map(LocalDate::parse);
    }

    /** Whether HR may correct it here: corrections themselves are removed by correcting again, leave with the person. */
    public boolean correctable() {
        return fate != Fate.CORRECTED && !leave;
    }
}
