package dk.loeft.content.internal.zip;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** The files of an archive whose names, kinds and places have been checked. Their bytes are checked as they are read. */
public final class ZipContents implements PackageContents {

    private final ZipFile zip;
    private final PackageLimits limits;
    private final Map<String, ZipArchiveEntry> files = new LinkedHashMap<>();
    private final List<String> litter = new ArrayList<>();
    private long total;

    private ZipContents(ZipFile zip, PackageLimits limits) {
        this.zip = zip;
        this.limits = limits;
    }

    /** Opens the archive and refuses it when an entry breaks a rule, before any file is read. */
    public static ZipContents open(Path file, PackageLimits limits) throws IOException, PackageRefused {
        CentralDirectoryGuard.check(file, limits);
        ZipFile zip = openZip(file);
        ZipContents contents = new ZipContents(zip, limits);
        boolean sound = false;
        try {
            contents.admit();
            sound = true;
            return contents;
        } finally {
            if (!sound) {
                contents.close();
            }
        }
    }

    private static ZipFile openZip(Path file) throws PackageRefused {
        try {
            return ZipFile.builder()
                    .setPath(file)
                    .setCharset(StandardCharsets.UTF_8)
                    .setUseUnicodeExtraFields(true)
                    .get();
        } catch (IOException | RuntimeException damaged) {
            throw caused(RefusalCode.DAMAGED.archive(), damaged);
        }
    }

    private void admit() throws PackageRefused {
        List<ZipArchiveEntry> entries = Collections.list(zip.getEntries());
        if (entries.isEmpty()) {
            throw RefusalCode.EMPTY.archive();
        }
        EntryRules rules = new EntryRules(limits);
        for (ZipArchiveEntry entry : entries) {
            String path = rules.admit(entry);
            if (EntryNames.isLitter(path)) {
                litter.add(path);
            } else if (!EntryRules.isFolder(entry)) {
                if (!zip.canReadEntryData(entry)) {
                    throw RefusalCode.METHOD.at(path, entry.getMethod());
                }
                files.put(path, entry);
            }
        }
        rules.refuseFilesUsedAsFolders(files.keySet());
        EntryRules.refuseOverlaps(entries);
    }

    @Override
    public Set<String> paths() {
        return Collections.unmodifiableSet(files.keySet());
    }

    @Override
    public List<String> litter() {
        return Collections.unmodifiableList(litter);
    }

    @Override
    public void strip(String folder) {
        Map<String, ZipArchiveEntry> stripped = new LinkedHashMap<>();
        files.forEach((path, entry) -> stripped.put(path.substring(folder.length() + 1), entry));
        files.clear();
        files.putAll(stripped);
    }

    @Override
    public byte[] start(String path, int most) throws PackageRefused {
        ZipArchiveEntry entry = entry(path);
        try (InputStream in = zip.getInputStream(entry)) {
            return in.readNBytes(most);
        } catch (IOException | RuntimeException damaged) {
            throw caused(RefusalCode.DAMAGED.at(path), damaged);
        }
    }

    @Override
    public InputStream open(String path) throws PackageRefused {
        return content(path, entry(path));
    }

    @Override
    public void copy(String path, OutputStream out) throws IOException, PackageRefused {
        ZipArchiveEntry entry = entry(path);
        CRC32 crc = new CRC32();
        long size = 0;
        byte[] buffer = new byte[1 << 16];
        try (InputStream in = content(path, entry)) {
            for (int read = read(in, buffer, path); read >= 0; read = read(in, buffer, path)) {
                size += read;
                total += read;
                refuseTooMuch(path, entry, size);
                crc.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        if (size != entry.getSize()) {
            throw RefusalCode.SIZE_LIES.at(path);
        }
        if (crc.getValue() != entry.getCrc()) {
            throw RefusalCode.DAMAGED.at(path);
        }
    }

    @Override
    public long total() {
        return total;
    }

    private void refuseTooMuch(String path, ZipArchiveEntry entry, long size) throws PackageRefused {
        if (size > limits.fileBytes()) {
            throw RefusalCode.FILE_TOO_LARGE.at(path, limits.fileBytes() >> 20);
        }
        if (total > limits.totalBytes()) {
            throw RefusalCode.UNPACKED_TOO_LARGE.archive(limits.totalBytes() >> 20);
        }
        if (size > PackageLimits.RATIO_FLOOR && size / limits.ratio() > entry.getCompressedSize()) {
            throw RefusalCode.RATIO.at(path, limits.ratio());
        }
        if (size > entry.getSize()) {
            throw RefusalCode.SIZE_LIES.at(path);
        }
    }

    private InputStream content(String path, ZipArchiveEntry entry) throws PackageRefused {
        try {
            return zip.getInputStream(entry);
        } catch (IOException | RuntimeException damaged) {
            throw caused(RefusalCode.DAMAGED.at(path), damaged);
        }
    }

    private static int read(InputStream in, byte[] buffer, String path) throws PackageRefused {
        try {
            return in.read(buffer);
        } catch (IOException | RuntimeException damaged) {
            throw caused(RefusalCode.DAMAGED.at(path), damaged);
        }
    }

    private ZipArchiveEntry entry(String path) {
        ZipArchiveEntry entry = files.get(path);
        if (entry == null) {
            throw new IllegalArgumentException("no such file in the package: " + path);
        }
        return entry;
    }

    private static PackageRefused caused(PackageRefused refused, Exception cause) {
        refused.initCause(cause);
        return refused;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
