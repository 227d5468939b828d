package dk.loeft.content.internal.scorm2004.replay;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads the suite's property files: in their order, which {@link java.util.Properties} does not keep, and with white space,
 * colons and backslashes left as they are, apart from {@code \}{@code uXXXX} and a backslash that joins two lines.
 */
final class Properties {

    /** One line, joined with those that continue it. */
    record Entry(String key, String value, int line) {}

    private Properties() {}

    static List<Entry> read(byte[] bytes) {
        List<Entry> entries = new ArrayList<>();
        String[] lines = new String(bytes, StandardCharsets.UTF_8).split("\r?\n", -1);
        for (int i = 0; i < lines.length; i++) {
            int first = i + 1;
            StringBuilder joined = new StringBuilder(lines[i]);
            while (joined.length() > 0 && joined.charAt(joined.length() - 1) == '\\' && i + 1 < lines.length) {
                joined.setLength(joined.length() - 1);
                i++;
                joined.append(lines[i]);
            }
            String line = joined.toString();
            int equals = line.indexOf('=');
            if (equals > 0 && !line.startsWith("#") && !line.contains("####")) {
                entries.add(new Entry(line.substring(0, equals), unescaped(line.substring(equals + 1)), first));
            }
        }
        return entries;
    }

    private static String unescaped(String text) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i) && text.substring(i).matches("(?s)\\\\u[0-9A-Fa-f]{4}.*")) {
                out.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                out.append(text.charAt(i));
            }
        }
        return out.toString();
    }
}
