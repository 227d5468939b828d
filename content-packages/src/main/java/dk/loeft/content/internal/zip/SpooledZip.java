package dk.loeft.content.internal.zip;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * An uploaded archive on disk for as long as it is read.
 *
 * <p>A stream alone is not enough: links, real names and overlaps show only in the central directory, at the archive's end.
 */
public final class SpooledZip implements Closeable {

    private final Path file;
    private final String sha256;

    private SpooledZip(Path file, String sha256) {
        this.file = file;
        this.sha256 = sha256;
    }

    /** Reads the stream to its end. When this throws, nothing is left on disk. */
    public static SpooledZip of(InputStream zip, Path directory, long mostBytes) throws IOException, PackageRefused {
        byte[] start = zip.readNBytes(4);
        if (start.length < 4 || start[0] != 'P' || start[1] != 'K') {
            throw RefusalCode.NOT_A_ZIP.archive();
        }
        Path file = Files.createTempFile(directory, "loeft-package-", ".zip");
        boolean kept = false;
        try {
            String sha256 = copy(start, zip, file, mostBytes);
            kept = true;
            return new SpooledZip(file, sha256);
        } finally {
            if (!kept) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static String copy(byte[] start, InputStream zip, Path file, long mostBytes)
            throws IOException, PackageRefused {
        MessageDigest digest = sha256Digest();
        try (OutputStream out = Files.newOutputStream(file)) {
            digest.update(start);
            out.write(start);
            long size = start.length;
            byte[] buffer = new byte[1 << 16];
            for (int read = zip.read(buffer); read >= 0; read = zip.read(buffer)) {
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

    public String sha256() {
        return sha256;
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
    }
}
