package dk.loeft.content.internal.zip;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.commons.compress.archivers.zip.AsiExtraField;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;

/** What an entry must be to be admitted: a plain file or folder, readable, with a safe name that no other entry has. */
final class EntryRules {

    private static final int TYPE_OF_FILE = 0170000;
    private static final int PLAIN_FILE = 0100000;
    private static final int FOLDER = 0040000;
    private static final int LINK = 0120000;
    /** A local header is at least this long; the data of two entries cannot be nearer to each other. */
    private static final int LOCAL_HEADER = 30;

    private final PackageLimits limits;
    private final Map<String, String> pathsByKey = new HashMap<>();

    EntryRules(PackageLimits limits) {
        this.limits = limits;
    }

    /** The entry's normalised path. */
    String admit(ZipArchiveEntry entry) throws PackageRefused {
        String name = name(entry);
        String path = EntryNames.normalise(name, limits);
        refuseSpecial(entry, path);
        if (entry.getGeneralPurposeBit().usesEncryption()) {
            throw RefusalCode.ENCRYPTED.at(path);
        }
        if (!isFolder(entry)) {
            String other = pathsByKey.putIfAbsent(EntryNames.collisionKey(path), path);
            if (other != null) {
                throw other.equals(path) ? RefusalCode.DUPLICATE.at(path) : RefusalCode.CASE_ONLY.at(path, other);
            }
        }
        return path;
    }

    private static String name(ZipArchiveEntry entry) {
        if (entry.getNameSource() == ZipArchiveEntry.NameSource.UNICODE_EXTRA_FIELD) {
            return entry.getName();
        }
        byte[] raw = entry.getRawName();
        return EntryNames.decode(raw == null ? entry.getName().getBytes(StandardCharsets.UTF_8) : raw);
    }

    static boolean isFolder(ZipArchiveEntry entry) {
        String name = name(entry);
        return name.endsWith("/") || name.endsWith("\\") || typeOf(entry) == FOLDER;
    }

    private static int typeOf(ZipArchiveEntry entry) {
        return (int) (entry.getExternalAttributes() >>> 16) & TYPE_OF_FILE;
    }

    /** The mode is looked at whatever system the archive says it was made on: that byte can lie too. */
    private static void refuseSpecial(ZipArchiveEntry entry, String path) throws PackageRefused {
        boolean linkInExtraField = Arrays.stream(entry.getExtraFields())
                .anyMatch(field -> field instanceof AsiExtraField asi && asi.isLink());
        int type = typeOf(entry);
        if (type == LINK || linkInExtraField) {
            throw RefusalCode.LINK.at(path);
        }
        if (type != 0 && type != PLAIN_FILE && type != FOLDER) {
            throw RefusalCode.SPECIAL_FILE.at(path);
        }
    }

    /** {@code a} and {@code a/b} cannot both be files. */
    void refuseFilesUsedAsFolders(Set<String> files) throws PackageRefused {
        Set<String> folders = new HashSet<>();
        for (String file : files) {
            String key = EntryNames.collisionKey(file);
            for (int at = key.lastIndexOf('/'); at > 0 && folders.add(key.substring(0, at)); ) {
                at = key.lastIndexOf('/', at - 1);
            }
        }
        for (String file : files) {
            if (folders.contains(EntryNames.collisionKey(file))) {
                throw RefusalCode.FILE_AND_FOLDER.at(file);
            }
        }
    }

    /** Entries that share bytes let a small archive unpack to any size. */
    static void refuseOverlaps(List<ZipArchiveEntry> entries) throws PackageRefused {
        List<ZipArchiveEntry> inOrder = new ArrayList<>(entries);
        inOrder.sort(Comparator.comparingLong(ZipArchiveEntry::getDataOffset));
        for (int i = 1; i < inOrder.size(); i++) {
            ZipArchiveEntry before = inOrder.get(i - 1);
            ZipArchiveEntry entry = inOrder.get(i);
            if (before.getDataOffset() < 0
                    || before.getDataOffset() + before.getCompressedSize() + LOCAL_HEADER > entry.getDataOffset()) {
                throw RefusalCode.OVERLAP.at(name(entry));
            }
        }
    }
}
