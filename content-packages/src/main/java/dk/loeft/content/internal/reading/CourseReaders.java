package dk.loeft.content.internal.reading;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.aicc.AiccCourse;
import dk.loeft.content.internal.cmi5.Cmi5Reader;
import dk.loeft.content.internal.h5p.H5pReader;
import dk.loeft.content.internal.manifest.ManifestReader;
import dk.loeft.content.internal.media.page.PageReader;
import dk.loeft.content.internal.media.pdf.PdfReader;
import dk.loeft.content.internal.media.video.VideoReader;
import dk.loeft.content.internal.tincan.TinCanCourse;
import dk.loeft.content.internal.zip.PackageContents;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Finds who reads an upload: by the file that only one standard has. */
public final class CourseReaders {

    /** In the order in which they are asked: some packages carry the entry files of two standards. */
    private static final List<CourseReader> READERS = List.of(
            new Cmi5Reader(),
            new ImsManifests(),
            new TinCanCourse(),
            new H5pReader(),
            new PdfReader(),
            new VideoReader(),
            new PageReader(),
            new AiccCourse());

    private CourseReaders() {}

    /**
     * Who reads an upload, and from where.
     *
     * @param reader the reader
     * @param entry the file it begins with
     */
    public record Found(CourseReader reader, String entry) {}

    /** Whether a file that is no archive may be a course by itself. */
    public static boolean readsSingle(String fileName, byte[] start) {
        return READERS.stream().anyMatch(reader -> reader.readsSingle(fileName, start));
    }

    /** The reader of these contents. A folder that everything lies in is taken off. */
    public static Found find(PackageContents contents, Findings findings) throws PackageRefused {
        if (!contents.litter().isEmpty()) {
            findings.add(
                    FindingCode.ARCHIVE_SKIPPED,
                    null,
                    0,
                    contents.litter().size(),
                    contents.litter().get(0));
        }
        Optional<Found> atRoot = at(contents.paths());
        if (atRoot.isPresent()) {
            return atRoot.get();
        }
        Optional<String> folder = wrappingFolder(contents.paths());
        if (folder.isPresent() && contents.paths().size() > 1) {
            contents.strip(folder.get());
            Optional<Found> inFolder = at(contents.paths());
            if (inFolder.isPresent()) {
                findings.add(FindingCode.ARCHIVE_WRAPPED, null, 0, folder.get());
                return inFolder.get();
            }
        }
        throw unknown(contents.paths());
    }

    private static Optional<Found> at(Set<String> paths) {
        return READERS.stream()
                .flatMap(reader -> reader.entry(paths).map(entry -> new Found(reader, entry)).stream())
                .findFirst();
    }

    private static Optional<String> wrappingFolder(Set<String> paths) {
        Optional<String> folder = paths.stream()
                .findFirst()
                .filter(path -> path.indexOf('/') > 0)
                .map(path -> path.substring(0, path.indexOf('/')));
        return folder.filter(f -> paths.stream().allMatch(path -> path.startsWith(f + "/")));
    }

    private static PackageRefused unknown(Collection<String> paths) {
        return paths.stream()
                .filter(path -> ("/" + path).toLowerCase(Locale.ROOT).endsWith("/" + ManifestReader.FILE))
                .findFirst()
                .map(path -> RefusalCode.MANIFEST_IN_SUBFOLDER.at(path))
                .orElseGet(() -> RefusalCode.MANIFEST_MISSING.archive());
    }
}
