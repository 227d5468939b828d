package dk.loeft.content.internal.storage;

import dk.loeft.shared.Sha256;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/**
 * The names of files and folders on disk. Java cannot open a file with Danish letters when the server was started without
 * a locale, so that everything but plain ASCII is percent-encoded; a name that grows too long for a disk becomes a hash.
 */
final class StoredName {
    /** Most file systems take 255 bytes. */
    private static final int LONGEST = 240;

    private StoredName() {}

    static String encode(String name) {
        StringBuilder stored = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            if (each > ' ' && each < 127 && each != '%' && each != '+') {
                stored.append((char) each);
            } else {
                stored.append('%').append(String.format("%02X", each & 0xff));
            }
        }
        return stored.length() <= LONGEST ? stored.toString() : "%" + Sha256.hex(name);
    }

    /** The name that was encoded; a hash stays as it is. */
    static String decode(String stored) {
        boolean hash = stored.length() == 65 && stored.startsWith("%");
        return hash ? stored : URLDecoder.decode(stored, StandardCharsets.UTF_8);
    }
}
