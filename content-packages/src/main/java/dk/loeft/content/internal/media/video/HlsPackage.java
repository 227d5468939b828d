package dk.loeft.content.internal.media.video;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Href;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** Reads a package for HTTP Live Streaming: a playlist, perhaps further ones for other qualities, and the pieces they name. */
final class HlsPackage {
    static final String TYPE = "application/vnd.apple.mpegurl";

    private final PackageFiles files;

    private final PackageLimits limits;

    private final Findings findings;

    HlsPackage(PackageFiles files, PackageLimits limits, Findings findings) {
        this.files = files;
        this.limits = limits;
        this.findings = findings;
    }

    /** The recording that begins with that playlist. */
    Recording read(String file) throws PackageRefused {
        HlsPlaylist first = playlist(file);
        Duration length = first.length();
        for (HlsPlaylist.Reference reference : first.references()) {
            Optional<String> named = find(file, reference);
            if (first.main() && named.isPresent() && named.get().endsWith(".m3u8")) {
                Duration of = pieces(named.get());
                length = length.isZero() ? of : length;
            }
        }
        if (length.isZero()) {
            throw RefusalCode.VIDEO_DAMAGED.at(file);
        }
        return new Recording(TYPE, length, List.of(), true, Optional.empty());
    }

    private Duration pieces(String file) throws PackageRefused {
        HlsPlaylist playlist = playlist(file);
        for (HlsPlaylist.Reference reference : playlist.references()) {
            find(file, reference);
        }
        return playlist.length();
    }

    private HlsPlaylist playlist(String file) throws PackageRefused {
        String text = new String(files.start(file, limits.xmlBytes()), StandardCharsets.UTF_8);
        if (!HlsPlaylist.isOne(text)) {
            throw RefusalCode.PLAYLIST_UNREADABLE.atLine(file, 1);
        }
        HlsPlaylist playlist = HlsPlaylist.parse(text);
        if (playlist.fault() > 0) {
            throw RefusalCode.PLAYLIST_UNREADABLE.atLine(file, playlist.fault());
        }
        if (playlist.locked() > 0) {
            findings.add(FindingCode.VIDEO_LOCKED, file, playlist.locked(), file);
        }
        return playlist;
    }

    /** The file that a playlist names; says so if it is not in the package. */
    private Optional<String> find(String playlist, HlsPlaylist.Reference reference) {
        Optional<Href> href = Href.parse(reference.address());
        Optional<String> path = href.filter(each -> !each.external()).flatMap(each -> each.resolve(playlist));
        if (path.isEmpty()) {
            findings.add(
                    FindingCode.VIDEO_SEGMENT_ELSEWHERE, playlist, reference.line(), playlist, reference.address());
            return Optional.empty();
        }
        if (!files.paths().contains(path.get())) {
            findings.add(FindingCode.VIDEO_SEGMENT_MISSING, playlist, reference.line(), playlist, path.get());
            return Optional.empty();
        }
        return path;
    }
}
