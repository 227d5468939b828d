package dk.loeft.content.internal.media.video;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the name of a WebVTT file says: {@code introduktion.da.vtt} has captions in Danish, {@code introduktion.chapters.en.vtt}
 * chapters in English.
 *
 * @param path in the package
 * @param kind the kind of track (HTML, {@code track/@kind})
 * @param language a tag (BCP 47), empty when the name has none
 */
record TextFile(String path, Kind kind, String language) {
    private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

    /** What the text is for. */
    enum Kind {
        CAPTIONS(List.of("captions", "undertekster", "tekster", "cc")),
        SUBTITLES(List.of("subtitles", "subs", "oversaettelse")),
        CHAPTERS(List.of("chapters", "kapitler")),
        DESCRIPTIONS(List.of("descriptions", "beskrivelser", "synstolkning"));

        private final List<String> words;

        Kind(List<String> words) {
            this.words = words;
        }

        /** The word of HTML. */
        String html() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    static TextFile of(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1).replaceFirst("(?i)\\.vtt$", "");
        List<String> parts = List.of(name.split("[._]"));
        Kind kind = Arrays.stream(Kind.values())
                .filter(each -> parts.stream().anyMatch(part -> each.words.contains(part.toLowerCase(Locale.ROOT))))
                .findFirst()
                .orElse(Kind.CAPTIONS);
        String last = parts.get(parts.size() - 1);
        boolean tag = last.matches("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*")
                && LANGUAGES.contains(last.replaceFirst("-.*", "").toLowerCase(Locale.ROOT));
        return new TextFile(path, kind, tag ? Locale.forLanguageTag(last).toLanguageTag() : "");
    }

    /** Whether it lets a person follow who does not hear. */
    boolean captions() {
        return kind == Kind.CAPTIONS || kind == Kind.SUBTITLES;
    }
}
