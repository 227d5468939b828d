package dk.loeft.communication.internal;

import dk.loeft.communication.spi.Enclosure;
import dk.loeft.seminar.SeminarId;
import java.nio.charset.StandardCharsets;

/** A calendar file as mails carry it (RFC 6047, section 2.4): its type names the method, which must be that of the file. */
final class CalendarEnclosure {
    private static final String METHOD = "METHOD:";

    private CalendarEnclosure() {}

    /** @param file the text of the file (RFC 5545), with a method */
    static Enclosure of(SeminarId seminar, String file) {
        String method = file.lines()
                .filter(line -> line.startsWith(METHOD))
                .map(line -> line.substring(METHOD.length()))
                .findFirst()
                .orElseThrow();
        return new Enclosure(
                "hold-" + seminar.value() + ".ics",
                "text/calendar; charset=UTF-8; method=" + method,
                () -> file.getBytes(StandardCharsets.UTF_8));
    }
}
