package dk.loeft.seminar.internal;

import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.SecretBox;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;

/**
 * Codes that say at which session somebody is. A code follows from the session, the time and a key of the server, so none is kept,
 * and all nodes know the same ones. Nobody makes one up: it is forty bits of an HMAC, and there is no time to try.
 */
@Dependent
class AttendanceCodes {
    /** A code is new after so long, and good for as long again. */
    static final Duration STEP = Duration.ofMinutes(5);

    /** Crockford's digits: none of them is taken for another one. */
    private static final String DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";

    private static final int LENGTH = 8;

    private static final int BITS = 5;

    private final SecretBox box;

    @Inject
    AttendanceCodes() {
        this(new SecretBox(Path.of(Setting.DATA.text(), "keys", "secrets.key")));
    }

    AttendanceCodes(SecretBox box) {
        this.box = box;
    }

    /** The code that is shown at that moment. */
    String at(SeminarId seminar, int session, Instant moment) {
        return code(seminar, session, step(moment));
    }

    /** When a code that is shown at that moment is good no more. */
    Instant until(Instant moment) {
        return Instant.ofEpochSecond((step(moment) + 2) * STEP.toSeconds());
    }

    /** Whether that was typed or read at that moment from what is shown. */
    boolean fits(String typed, SeminarId seminar, int session, Instant moment) {
        String code = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s-]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        long step = step(moment);
        return same(code, code(seminar, session, step)) || same(code, code(seminar, session, step - 1));
    }

    /** As it is read out: two times four. */
    static String readable(String code) {
        return code.substring(0, LENGTH / 2) + "-" + code.substring(LENGTH / 2);
    }

    private static boolean same(String one, String other) {
        return MessageDigest.isEqual(one.getBytes(StandardCharsets.UTF_8), other.getBytes(StandardCharsets.UTF_8));
    }

    private static long step(Instant moment) {
        return Math.floorDiv(moment.getEpochSecond(), STEP.toSeconds());
    }

    private String code(SeminarId seminar, int session, long step) {
        byte[] signature = box.sign(seminar.value() + "/" + session + "/" + step, "attendance");
        long bits = ByteBuffer.wrap(signature).getLong();
        StringBuilder code = new StringBuilder(LENGTH);
        for (int place = 0; place < LENGTH; place++) {
            code.append(DIGITS.charAt((int) (bits & (DIGITS.length() - 1))));
            bits >>>= BITS;
        }
        return code.toString();
    }
}
