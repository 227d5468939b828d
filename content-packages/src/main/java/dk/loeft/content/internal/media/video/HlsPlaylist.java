package dk.loeft.content.internal.media.video;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A playlist of HTTP Live Streaming (RFC 8216).
 *
 * @param main whether it lists other playlists ("master playlist", 4.3.4) and no pieces of film
 * @param references what it names, with the lines
 * @param length how long its pieces play
 * @param locked the line that says its pieces are encrypted (4.3.2.4), 0 for none
 * @param fault the first line that cannot be read, 0 for none
 */
record HlsPlaylist(boolean main, List<Reference> references, Duration length, int locked, int fault) {
    private static final Pattern PIECE = Pattern.compile("#EXTINF:(\\d{1,6}(?:\\.\\d{1,9})?)\\s*(?:,.*)?");

    private static final Pattern NAMED =
            Pattern.compile("#EXT-X-(?:MEDIA|MAP|I-FRAME-STREAM-INF):.*\\bURI=\"([^\"]+)\".*");

    private static final double NANOS = 1e9;

    HlsPlaylist {
        references = List.copyOf(references);
    }

    /**
     * Something that a playlist names.
     *
     * @param line counted from 1
     * @param address as written
     */
    record Reference(int line, String address) {}

    static boolean isOne(String text) {
        return text.replaceFirst("^\uFEFF", "").startsWith("#EXTM3U");
    }

    static HlsPlaylist parse(String text) {
        List<Reference> references = new ArrayList<>();
        boolean main = false;
        double seconds = 0;
        int locked = 0;
        int fault = 0;
        int line = 0;
        for (String written : text.split("\\R", -1)) {
            line++;
            String each = written.strip();
            Matcher piece = PIECE.matcher(each);
            Matcher named = NAMED.matcher(each);
            main |= each.startsWith("#EXT-X-STREAM-INF");
            if (piece.matches()) {
                seconds += Double.parseDouble(piece.group(1));
            } else if (each.startsWith("#EXTINF") && fault == 0) {
                fault = line;
            } else if (each.startsWith("#EXT-X-KEY") && !each.contains("METHOD=NONE") && locked == 0) {
                locked = line;
            } else if (named.matches()) {
                references.add(new Reference(line, named.group(1)));
            } else if (!each.isEmpty() && !each.startsWith("#")) {
                references.add(new Reference(line, each));
            }
        }
        return new HlsPlaylist(main, references, Duration.ofNanos((long) (seconds * NANOS)), locked, fault);
    }
}
