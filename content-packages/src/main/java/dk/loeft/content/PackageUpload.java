package dk.loeft.content;

import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.storage.StagedFiles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;

/**
 * Brings a package from a stream into the store. Asks for the permission first, reads outside any transaction, for a large
 * package takes minutes, and adds it in a short one. Whatever goes wrong, nothing stays behind.
 */
@ApplicationScoped
public class PackageUpload {
    private static final int LONGEST_NAME = 200;

    private final Packages packages;

    private final PackageStore store;

    private final PackageLimits limits;

    @Inject
    public PackageUpload(Packages packages, PackageStore store, PackageLimits limits) {
        this.packages = packages;
        this.store = store;
        this.limits = limits;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected PackageUpload() {
        this.packages = null;
        this.store = null;
        this.limits = null;
    }

    /**
     * Reads the stream to its end and stores the package.
     *
     * @param zip the archive's bytes; not closed
     * @param fileName what the browser or the program called the file; a path before it is left out
     * @throws PackageRefused when it is not to be stored; nothing was kept
     * @throws IOException when the stream breaks off or the disk fails; nothing was kept
     * @throws dk.loeft.organisation.NotPermittedException when the actor may not upload; nothing was read
     */
    public UploadedPackage upload(InputStream zip, String fileName) throws IOException, PackageRefused {
        return upload(zip, fileName, Optional.empty());
    }

    /**
     * Reads the stream to its end and stores the package, if it is what whoever sends it says it is.
     *
     * @param standard what it has to be; absent: whatever it is
     * @throws PackageRefused as above, and when it is of another standard
     */
    public UploadedPackage upload(InputStream zip, String fileName, Optional<PackageStandard> standard)
            throws IOException, PackageRefused {
        packages.checkUpload();
        try (StagedFiles staged = store.stage()) {
            PackageReport report =
                    new PackageReader(staged.spool()).read(zip, baseName(fileName), staged, limits, standard);
            Optional<PackageId> known = packages.known(report.sha256());
            if (known.isPresent()) {
                return new UploadedPackage(known.get(), true, report);
            }
            return add(new StagedPackage(report, staged.files()));
        }
    }

    private UploadedPackage add(StagedPackage staged) throws IOException {
        PackageReport report = staged.report();
        boolean added = false;
        try {
            PackageId id = packages.add(staged);
            added = true;
            return new UploadedPackage(id, false, report);
        } catch (RuntimeException failed) {
            // The same file may have been uploaded by somebody else meanwhile; then that is the answer.
            Optional<PackageId> known = packages.known(report.sha256());
            if (known.isEmpty()) {
                throw failed;
            }
            added = true;
            return new UploadedPackage(known.get(), true, report);
        } finally {
            if (!added && !Files.exists(staged.files())) {
                store.withdraw(report.sha256());
            }
        }
    }

    /** The last segment of a path of any system, without control characters. */
    private static String baseName(String fileName) {
        String printable = fileName.replaceAll("\\p{Cntrl}", "").strip();
        String base = printable.substring(Math.max(printable.lastIndexOf('/'), printable.lastIndexOf('\\')) + 1);
        String name = base.isBlank() ? "package.zip" : base;
        return name.length() <= LONGEST_NAME ? name : name.substring(name.length() - LONGEST_NAME);
    }
}
