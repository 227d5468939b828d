package dk.loeft.content.internal.zip;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** Turns the names in an archive into paths that are safe on every file system, or refuses them. */
final class EntryNames {

    /** What ZIP means by a name without the UTF-8 flag (APPNOTE 4.4.4, appendix D). */
    private static final Charset CP437 = Charset.forName("IBM437");

    private static final Pattern DRIVE = Pattern.compile("^[A-Za-z]:.*", Pattern.DOTALL);
    private static final Pattern DEVICE =
            Pattern.compile("(?i)(con|prn|aux|nul|clock\\$|conin\\$|conout\\$|com[0-9¹²³]|lpt[0-9¹²³])(\\..*)?");

    private EntryNames() {}

    /** Many tools write UTF-8 without saying so; bytes that are valid UTF-8 hardly ever mean anything else. */
    static String decode(byte[] raw) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(raw))
                    .toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(raw, CP437);
        }
    }

    /** The path under which the entry may be stored. */
    static String normalise(String name, PackageLimits limits) throws PackageRefused {
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isISOControl(c) || c == '\uFFFE' || c == '\uFFFF') {
                throw RefusalCode.PATH_CHARACTER.at(name);
            }
        }
        String slashed = name.replace('\\', '/');
        if (slashed.startsWith("/")) {
            throw RefusalCode.PATH_ABSOLUTE.at(name);
        }
        if (DRIVE.matcher(slashed).matches()) {
            throw RefusalCode.PATH_DRIVE.at(name);
        }
        List<String> segments = new ArrayList<>();
        for (String segment : slashed.split("/", -1)) {
            if (!segment.isEmpty() && !segment.equals(".")) {
                segments.add(safeSegment(segment, name));
            }
        }
        if (segments.isEmpty()) {
            throw RefusalCode.PATH_EMPTY.at(name);
        }
        if (segments.size() > limits.pathDepth()) {
            throw RefusalCode.PATH_DEEP.at(name, limits.pathDepth());
        }
        String path = Normalizer.normalize(String.join("/", segments), Normalizer.Form.NFC);
        if (path.length() > limits.pathLength()) {
            throw RefusalCode.PATH_LONG.at(name, limits.pathLength());
        }
        return path;
    }

    private static String safeSegment(String segment, String name) throws PackageRefused {
        String asWindowsSeesIt = segment.replaceAll("[. ]+$", "");
        if (asWindowsSeesIt.isEmpty()) {
            throw RefusalCode.PATH_OUTSIDE.at(name);
        }
        if (segment.indexOf(':') >= 0) {
            throw RefusalCode.PATH_CHARACTER.at(name);
        }
        if (DEVICE.matcher(asWindowsSeesIt).matches()) {
            throw RefusalCode.PATH_DEVICE.at(name);
        }
        return segment;
    }

    /** Two paths with one key are one file on a disk that ignores case or drops trailing dots. */
    static String collisionKey(String path) {
        StringBuilder key = new StringBuilder(path.length());
        for (String segment : path.split("/", -1)) {
            key.append(segment.replaceAll("[. ]+$", "").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT))
                    .append('/');
        }
        return key.substring(0, key.length() - 1);
    }

    /** What operating systems leave behind: not part of the course. */
    static boolean isLitter(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        return path.equals("__MACOSX")
                || path.startsWith("__MACOSX/")
                || path.contains("/__MACOSX/")
                || name.equals(".DS_Store")
                || name.equalsIgnoreCase("Thumbs.db");
    }
}
