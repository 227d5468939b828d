package dk.loeft.content;

import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.accessibility.AccessibilityChecks;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.reading.CourseReaders;
import dk.loeft.content.internal.zip.PackageContents;
import dk.loeft.content.internal.zip.SingleFile;
import dk.loeft.content.internal.zip.SpooledUpload;
import dk.loeft.content.internal.zip.ZipContents;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
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
     * @param upload the bytes of an archive, or of a file that is a course by itself; not closed
     * @param fileName what the author called the file
     * @param sink gets the files, and exactly one of {@code commit} and {@code abort}
     * @return what the package holds; also for a package with findings of grade error, whose files are stored all the same
     * @throws PackageRefused when it is not to be stored at all; the sink was aborted
     * @throws IOException when the stream breaks off or the disk fails; the sink was aborted
     */
    public PackageReport read(InputStream upload, String fileName, PackageSink sink, PackageLimits limits)
            throws IOException, PackageRefused {
        return read(upload, fileName, sink, limits, Optional.empty());
    }

    /**
     * Reads a package to its end, of which whoever sends it says what it is.
     *
     * @param standard what it has to be; absent: whatever it is
     * @throws PackageRefused as above, and when it is of another standard
     */
    public PackageReport read(
            InputStream upload,
            String fileName,
            PackageSink sink,
            PackageLimits limits,
            Optional<PackageStandard> standard)
            throws IOException, PackageRefused {
        boolean done = false;
        try (SpooledUpload spooled = SpooledUpload.of(
                        upload, temporary, limits.archiveBytes(), start -> CourseReaders.readsSingle(fileName, start));
                PackageContents contents = open(spooled, fileName, limits)) {
            Findings findings = new Findings();
            CourseReaders.Found found = CourseReaders.find(contents, findings);
            Course course = found.reader().read(found.entry(), files(contents), limits, findings);
            if (standard.isPresent() && standard.get() != course.standard()) {
                throw RefusalCode.STANDARD_OTHER.archive(
                        course.standard().title(), standard.get().title());
            }
            AccessibilityChecks.check(files(contents), pages(course), findings);
            for (String path : contents.paths()) {
                try (OutputStream out = sink.entry(path)) {
                    contents.copy(path, out);
                }
            }
            Map<String, byte[]> made = found.reader().made(files(contents));
            for (Map.Entry<String, byte[]> each : made.entrySet()) {
                try (OutputStream out = sink.entry(each.getKey())) {
                    out.write(each.getValue());
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

    private static PackageContents open(SpooledUpload spooled, String fileName, PackageLimits limits)
            throws IOException, PackageRefused {
        return spooled.zip()
                ? ZipContents.open(spooled.file(), limits)
                : SingleFile.of(spooled.file(), fileName, limits);
    }

    /** The pages that learners are given. */
    private static List<String> pages(Course course) {
        return course.items().stream()
                .flatMap(PackageItem::withDescendants)
                .map(PackageItem::launchFile)
                .filter(Objects::nonNull)
                .distinct()
                .toList();
    }

    private static PackageFiles files(PackageContents contents) {
        return new PackageFiles() {
            @Override
            public Set<String> paths() {
                return contents.paths();
            }

            @Override
            public boolean single() {
                return contents instanceof SingleFile;
            }

            @Override
            public byte[] start(String path, int most) throws PackageRefused {
                return contents.start(path, most);
            }

            @Override
            public InputStream open(String path) throws PackageRefused {
                return contents.open(path);
            }

            @Override
            public Optional<Path> onDisk(String path) {
                return contents.onDisk(path);
            }
        };
    }

    private static PackageReport report(
            String fileName, String sha256, PackageContents contents, Course course, Findings findings) {
        String title = course.title();
        return new PackageReport(
                fileName,
                course.standard(),
                course.standardVersion(),
                title == null || title.isBlank() ? fileName.replaceFirst("(?<=.)\\.[A-Za-z0-9]{1,8}$", "") : title,
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
