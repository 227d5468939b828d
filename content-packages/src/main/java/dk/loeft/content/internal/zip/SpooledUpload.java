package dk.loeft.content.internal.zip;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import java.io.ByteArrayInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.Predicate;

/**
 * An upload on disk for as long as it is read.
 *
 * <p>A stream alone is not enough: links, real names and overlaps of an archive show only in its central directory, at the end.
 */
public final class SpooledUpload implements Closeable {

    /** Enough to tell kinds of files apart. */
    private static final int START = 4096;

    private final Path file;
    private final String sha256;
    private final boolean zip;

    private SpooledUpload(Path file, String sha256, boolean zip) {
        this.file = file;
        this.sha256 = sha256;
        this.zip = zip;
    }

    /**
     * Reads the stream to its end. When this throws, nothing is left on disk.
     *
     * @param single told the first bytes of what is no archive: whether it can be a course by itself
     */
    public static SpooledUpload of(InputStream upload, Path directory, long mostBytes, Predicate<byte[]> single)
            throws IOException, PackageRefused {
        byte[] start = upload.readNBytes(START);
        boolean zip = start.length >= 4 && start[0] == 'P' && start[1] == 'K';
        if (!zip && !single.test(start)) {
            throw RefusalCode.NOT_A_ZIP.archive();
        }
        Path file = Files.createTempFile(directory, "loeft-package-", ".upload");
        boolean kept = false;
        try {
            String sha256 = copy(new SequenceInputStream(new ByteArrayInputStream(start), upload), file, mostBytes);
            kept = true;
            return new SpooledUpload(file, sha256, zip);
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String copy(InputStream upload, Path file, long mostBytes) throws IOException, PackageRefused {
        MessageDigest digest = sha256Digest();
        try (OutputStream out = Files.newOutputStream(file)) {
            long size = 0;
            byte[] buffer = new byte[1 << 16];
            for (int read = upload.read(buffer); read >= 0; read = upload.read(buffer)) {
                size += read;
                if (size > mostBytes) {
                    throw RefusalCode.ARCHIVE_TOO_LARGE.archive(mostBytes >> 20);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256Digest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException everyJdkHasIt) {
            throw new IllegalStateException(everyJdkHasIt);
        }
    }

    public Path file() {
        return file;
    }

    public boolean zip() {
        return zip;
    }

    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
