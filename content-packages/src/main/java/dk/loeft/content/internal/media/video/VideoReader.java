package dk.loeft.content.internal.media.video;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.media.Described;
import dk.loeft.content.internal.reading.CourseReader;
import jakarta.json.Json;
import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** A video by itself, or with its captions, or cut into pieces for HLS, is a course of one part. */
public final class VideoReader implements CourseReader {
    private static final Set<String> FILMS = Set.of("mp4", "m4v", "webm");
    private static final Set<String> PICTURES = Set.of("jpg", "jpeg", "png", "webp");
    private static final Set<String> BESIDE = Set.of("vtt", "srt", "txt", "ts", "m4s", "m4a", "aac", "mp4", "m3u8");
    private static final String PLAYLIST = "m3u8";
    private static final Set<String> PLAYED = Set.of(
            "avc1", "avc3", "av01", "vp09", "vp08", "mp4a", "Opus", "fLaC", ".mp3", "tx3g", "wvtt", "mp4s", "tmcd");
    private static final Set<String> PLAYED_WEBM = Set.of("V_VP8", "V_VP9", "V_AV1", "A_OPUS", "A_VORBIS");

    @Override
    public boolean readsSingle(String fileName, byte[] start) {
        return FILMS.contains(ending(fileName));
    }

    @Override
    public Optional<String> entry(Set<String> paths) {
        boolean others = paths.stream()
                .map(VideoReader::ending)
                .anyMatch(each -> !FILMS.contains(each) && !PICTURES.contains(each) && !BESIDE.contains(each));
        if (others) {
            return Optional.empty();
        }
        return playlists(paths).findFirst().or(() -> films(paths).findFirst());
    }

    private static Stream<String> playlists(Set<String> paths) {
        return paths.stream()
                .filter(path -> ending(path).equals(PLAYLIST))
                .sorted(Comparator.comparing((String path) -> !path.matches("(?i).*\\b(index|master|main)\\.m3u8"))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()));
    }

    private static Stream<String> films(Set<String> paths) {
        return paths.stream().filter(path -> FILMS.contains(ending(path))).sorted();
    }

    private static String ending(String path) {
        return path.substring(path.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    @Override
    public Course read(String file, PackageFiles files, PackageLimits limits, Findings findings) throws PackageRefused {
        Recording recording = ending(file).equals(PLAYLIST)
                ? new HlsPackage(files, limits, findings).read(file)
                : film(file, files, findings);
        List<TextFile> texts = new Captions(files, findings).check();
        String title = recording.title().orElseGet(() -> title(file));
        return new Course(
                PackageStandard.VIDEO,
                null,
                title,
                null,
                language(texts).orElse(null),
                "",
                List.of(Described.item("video", title, file, describe(recording, texts, poster(files.paths())))));
    }

    private static Recording film(String file, PackageFiles files, Findings findings) throws PackageRefused {
        List<String> films = films(files.paths()).toList();
        if (films.size() > 1) {
            throw RefusalCode.VIDEO_SEVERAL.at(file, films.get(1));
        }
        byte[] start = files.start(file, WebM.START);
        boolean webm = WebM.isOne(start);
        if (!webm && !Mp4.isOne(start)) {
            throw RefusalCode.VIDEO_NOT_A_VIDEO.at(file);
        }
        Optional<Recording> found = webm ? WebM.read(start) : mp4(file, files);
        Recording recording = found.orElseThrow(() -> RefusalCode.VIDEO_DAMAGED.at(file));
        recording.codecs().stream()
                .filter(codec -> !(webm ? PLAYED_WEBM : PLAYED).contains(codec))
                .forEach(codec -> findings.add(FindingCode.VIDEO_CODEC, file, 0, file, printable(codec)));
        if (!recording.indexFirst()) {
            findings.add(FindingCode.VIDEO_INDEX_LAST, file, 0, file);
        }
        return recording;
    }

    private static Optional<Recording> mp4(String file, PackageFiles files) throws PackageRefused {
        try (InputStream in = files.open(file)) {
            return Mp4.read(in);
        } catch (IOException cutOff) {
            return Optional.empty();
        }
    }

    private static String printable(String codec) {
        return codec.replaceAll("[^ -~]", "?");
    }

    private static Optional<String> poster(Set<String> paths) {
        return paths.stream()
                .filter(path -> PICTURES.contains(ending(path)))
                .min(Comparator.comparing(
                                (String path) -> !path.toLowerCase(Locale.ROOT).contains("poster"))
                        .thenComparing(Comparator.naturalOrder()));
    }

    /** The language of all captions, if it is one. */
    private static Optional<String> language(List<TextFile> texts) {
        List<String> languages = texts.stream()
                .filter(TextFile::captions)
                .map(TextFile::language)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .toList();
        return languages.size() == 1 ? Optional.of(languages.get(0)) : Optional.empty();
    }

    private static String title(String file) {
        String path = ending(file).equals(PLAYLIST) && file.indexOf('/') < 0 ? "" : file;
        return path.substring(path.lastIndexOf('/') + 1)
                .replaceFirst("\\.[A-Za-z0-9]+$", "")
                .replaceAll("[-_]+", " ")
                .strip();
    }

    private static JsonObject describe(Recording recording, List<TextFile> texts, Optional<String> poster) {
        JsonArrayBuilder tracks = Json.createArrayBuilder();
        texts.forEach(text -> tracks.add(Json.createObjectBuilder()
                .add("kind", text.kind().html())
                .add("lang", text.language())
                .add("file", Described.address(text.path()))));
        JsonObjectBuilder json = Json.createObjectBuilder()
                .add("seconds", recording.length().toMillis() / 1000.0)
                .add("type", recording.type())
                .add("tracks", tracks);
        poster.ifPresent(path -> json.add("poster", Described.address(path)));
        return json.build();
    }
}
