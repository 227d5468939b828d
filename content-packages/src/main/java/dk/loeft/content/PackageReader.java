package dk.loeft.content;

import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.ManifestReader;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.Standards;
import dk.loeft.content.internal.zip.SpooledZip;
import dk.loeft.content.internal.zip.ZipContents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads a content package from a stream: checks it, tells what it holds and hands its files to a sink.
 *
 * <p>The archive is kept in a temporary file while it is read, because what makes an archive dangerous shows only in its central
 * directory. That file is gone when {@link #read} returns or throws. Memory does not grow with the package: 64 MB of heap suffice
 * for 1 GB.
 *
 * <p>A package whose files all lie in one folder is accepted and the folder is taken off, on one condition: beside the manifest
 * there is at least one more file in that folder. That is a course zipped one level too high, a common slip. A folder that holds a
 * manifest and nothing else is no course, and is refused as a manifest that is not at the root.
 *
 * <p>Safe for use by many threads at once.
 */
public final class PackageReader {

    private final Path temporary;

    /** Keeps the archive in the system's temporary directory while it is read. */
    public PackageReader() {
        this(Path.of(System.getProperty("java.io.tmpdir")));
    }

    /** @param temporary directory for the archive while it is read; must have room for it */
    public PackageReader(Path temporary) {
        this.temporary = temporary;
    }

    /**
     * Reads a package to its end.
     *
     * @param zip the archive's bytes; not closed
     * @param fileName what the author called the file
     * @param sink gets the files, and exactly one of {@code commit} and {@code abort}
     * @return what the package holds; also for a package with findings of grade error, whose files are stored all the same
     * @throws PackageRefused when it is not to be stored at all; the sink was aborted
     * @throws IOException when the stream breaks off or the disk fails; the sink was aborted
     */
    public PackageReport read(InputStream zip, String fileName, PackageSink sink, PackageLimits limits)
            throws IOException, PackageRefused {
        boolean done = false;
        try (SpooledZip spooled = SpooledZip.of(zip, temporary, limits.archiveBytes());
                ZipContents contents = ZipContents.open(spooled.file(), limits)) {
            Findings findings = new Findings();
            String manifest = findManifest(contents, findings);
            Course course = new ManifestReader(files(contents), manifest, limits, findings).read();
            for (String path : contents.paths()) {
                try (OutputStream out = sink.entry(path)) {
                    contents.copy(path, out);
                }
            }
            PackageReport report = report(fileName, spooled.sha256(), contents, course, findings);
            sink.commit();
            done = true;
            return report;
        } finally {
            if (!done) {
                sink.abort();
            }
        }
    }

    private static String findManifest(ZipContents contents, Findings findings) throws PackageRefused {
        if (!contents.litter().isEmpty()) {
            findings.add(
                    FindingCode.ARCHIVE_SKIPPED,
                    null,
                    0,
                    contents.litter().size(),
                    contents.litter().get(0));
        }
        Optional<String> atRoot = manifestIn("", contents.paths());
        if (atRoot.isPresent()) {
            return atRoot.get();
        }
        Optional<String> folder = wrappingFolder(contents.paths());
        if (folder.isPresent() && contents.paths().size() > 1) {
            contents.strip(folder.get());
            Optional<String> inFolder = manifestIn("", contents.paths());
            if (inFolder.isPresent()) {
                findings.add(FindingCode.ARCHIVE_WRAPPED, null, 0, folder.get());
                return inFolder.get();
            }
            refuseOtherStandards(contents.paths());
        }
        refuseOtherStandards(contents.paths());
        for (String path : contents.paths()) {
            if (("/" + path).toLowerCase(Locale.ROOT).endsWith("/" + ManifestReader.FILE)) {
                throw RefusalCode.MANIFEST_IN_SUBFOLDER.at(path);
            }
        }
        throw RefusalCode.MANIFEST_MISSING.archive();
    }

    private static void refuseOtherStandards(Collection<String> paths) throws PackageRefused {
        Optional<PackageStandard> other = Standards.withoutManifest(paths);
        if (other.isPresent()) {
            throw RefusalCode.STANDARD_NOT_YET.archive(other.get().title());
        }
    }

    /** The manifest's name in any case: disks of authors' machines do not tell the difference. */
    private static Optional<String> manifestIn(String folder, Set<String> paths) {
        return paths.stream()
                .filter(path -> path.equalsIgnoreCase(folder + ManifestReader.FILE))
                .findFirst();
    }

    private static Optional<String> wrappingFolder(Set<String> paths) {
        Optional<String> folder = paths.stream()
                .findFirst()
                .filter(path -> path.indexOf('/') > 0)
                .map(path -> path.substring(0, path.indexOf('/')));
        return folder.filter(f -> paths.stream().allMatch(path -> path.startsWith(f + "/")));
    }

    private static PackageFiles files(ZipContents contents) {
        return new PackageFiles() {
            @Override
            public Set<String> paths() {
                return contents.paths();
            }

            @Override
            public byte[] start(String path, int most) throws PackageRefused {
                return contents.start(path, most);
            }
        };
    }

    private static PackageReport report(
            String fileName, String sha256, ZipContents contents, Course course, Findings findings) {
        String title = course.title();
        return new PackageReport(
                fileName,
                PackageStandard.SCORM_12,
                course.standardVersion(),
                title == null || title.isBlank() ? fileName.replaceFirst("(?i)\\.zip$", "") : title,
                course.version(),
                course.language(),
                course.identifier(),
                sha256,
                contents.paths().size(),
                contents.total(),
                course.items(),
                findings.sorted());
    }
}
