package dk.loeft.content.internal.web;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a package file: {@code /content/p/<sha256>/<path>}. Read from the address as it was sent, for what the
 * server decodes on the way is no longer what was asked for.
 *
 * @param sha256 the package
 * @param segments folders and file name, decoded, in Unicode form NFC as packages are stored
 */
record ContentPath(String sha256, List<String> segments) {
    private static final Pattern ADDRESS = Pattern.compile("/content/p/([0-9a-f]{64})/(.+)");

    private static final Pattern UNSAFE = Pattern.compile("[\\\\/\\p{Cntrl}]");

    ContentPath {
        segments = List.copyOf(segments);
    }

    /**
     * Empty for what can name no file of a package.
     *
     * @param address the path of the request without the context path, percent-encoded, without query
     */
    static Optional<ContentPath> parse(String address) {
        var matcher = ADDRESS.matcher(address);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        List<String> segments = new ArrayList<>();
        for (String each : matcher.group(2).split("/", -1)) {
            Optional<String> decoded = decode(each).filter(ContentPath::safe);
            if (decoded.isEmpty()) {
                return Optional.empty();
            }
            segments.add(Normalizer.normalize(decoded.get(), Normalizer.Form.NFC));
        }
        return Optional.of(new ContentPath(matcher.group(1), segments));
    }

    String fileName() {
        return segments.get(segments.size() - 1);
    }

    private static boolean safe(String segment) {
        return !segment.isBlank()
                && !segment.equals(".")
                && !segment.equals("..")
                && !UNSAFE.matcher(segment).find();
    }

    /** Percent-decoding of UTF-8 (RFC 3986, 2.1); a plus sign stays one. */
    private static Optional<String> decode(String encoded) {
        byte[] source = encoded.getBytes(StandardCharsets.UTF_8);
        ByteBuffer target = ByteBuffer.allocate(source.length);
        for (int i = 0; i < source.length; i++) {
            if (source[i] != '%') {
                target.put(source[i]);
                continue;
            }
            int high = i + 2 <= source.length - 1 ? Character.digit(source[i + 1], 16) : -1;
            int low = i + 2 <= source.length - 1 ? Character.digit(source[i + 2], 16) : -1;
            if (high < 0 || low < 0) {
                return Optional.empty();
            }
            target.put((byte) (high << 4 | low));
            i += 2;
        }
        try {
            return Optional.of(
                    StandardCharsets.UTF_8.newDecoder().decode(target.flip()).toString());
        } catch (CharacterCodingException notUtf8) {
            return Optional.empty();
        }
    }
}
