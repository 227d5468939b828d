package dk.loeft.content.engine.aicc;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * What an assignable unit posts (CMI001, appendix A, HACP): a form with a command, the session and data.
 *
 * @param command its name in lower case, for example {@code getparam}; empty when there is none
 * @param session what the launch gave as {@code AICC_SID}; empty when there is none
 * @param data {@code aicc_data}, empty when there is none
 */
public record HacpMessage(String command, String session, String data) {

    private static final Set<String> FIELDS =
            Set.of("command", "version", "session_id", "aicc_sid", "au_password", "aicc_data");

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    /** What is not there is empty; names are known in any case, as they are written in all. */
    public static HacpMessage parse(byte[] body) {
        Map<String, String> fields = new LinkedHashMap<>();
        String last = "";
        for (String field : new String(body, StandardCharsets.ISO_8859_1).split("&", -1)) {
            int equals = field.indexOf('=');
            String name =
                    (equals < 0 ? field : field.substring(0, equals)).strip().toLowerCase(Locale.ROOT);
            if (FIELDS.contains(name) || last.isEmpty()) {
                fields.putIfAbsent(name, decode(field.substring(equals + 1)));
                last = name;
            } else {
                // an ampersand that the unit should have written as %26
                fields.merge(last, "&" + decode(field), String::concat);
            }
        }
        return new HacpMessage(
                fields.getOrDefault("command", "").strip().toLowerCase(Locale.ROOT),
                Optional.ofNullable(fields.get("session_id"))
                        .orElse(fields.getOrDefault("aicc_sid", ""))
                        .strip(),
                fields.getOrDefault("aicc_data", ""));
    }

    /** Percent-decoding that leaves a lone percent sign alone; what is no UTF-8 was written by old Windows tools. */
    private static String decode(String encoded) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(encoded.length());
        for (int i = 0; i < encoded.length(); i++) {
            char c = encoded.charAt(i);
            int high = c == '%' && i + 2 <= encoded.length() - 1 ? Character.digit(encoded.charAt(i + 1), 16) : -1;
            int low = high >= 0 ? Character.digit(encoded.charAt(i + 2), 16) : -1;
            if (low >= 0) {
                bytes.write(high << 4 | low);
                i += 2;
            } else {
                bytes.write(c == '+' ? ' ' : c);
            }
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return bytes.toString(WINDOWS);
        }
    }
}
