package dk.loeft.audit;

import dk.loeft.shared.RefusedException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A point of the chain that was noted outside the database. Whoever can write to the database could compute the whole
 * chain anew; an anchor shows that.
 *
 * @param seq the number of an entry
 * @param hash the hash it had
 */
public record AuditAnchor(long seq, String hash) {
    private static final Pattern FORM = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

    /**
     * Reads {@code SEQ:HASH}.
     *
     * @throws RefusedException {@code audit.anchor.form} if the text has another form
     */
    public static AuditAnchor parse(String text) {
        Matcher matcher = FORM.matcher(text.strip());
        if (!matcher.matches()) {
            throw new RefusedException("audit.anchor.form", text);
        }
        return new AuditAnchor(Long.parseLong(matcher.group(1)), matcher.group(2));
    }

    @Override
    public String toString() {
        return seq + ":" + hash;
    }
}
