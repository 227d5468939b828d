package dk.loeft.content.internal.zip;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.RefusalCode;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.Channels;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Counts the central directory's entries before they are read into memory (APPNOTE 4.3.12 to 4.3.16).
 *
 * <p>The count in the end record is not believed: the headers themselves are walked, as a reader would walk them.
 */
final class CentralDirectoryGuard {

    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_SIZE = 22;
    private static final int ZIP64_LOCATOR_SIGNATURE = 0x07064b50;
    private static final int ZIP64_LOCATOR_SIZE = 20;
    private static final int ZIP64_END_SIGNATURE = 0x06064b50;
    private static final int HEADER_SIGNATURE = 0x02014b50;
    private static final int HEADER_SIZE = 46;
    private static final int LONGEST_COMMENT = 65_535;
    /** Room for 20,000 entries with long names; more would not fit in the memory a package may take. */
    private static final long MOST_BYTES = 8L << 20;

    private CentralDirectoryGuard() {}

    static void check(Path zip, PackageLimits limits) throws IOException, PackageRefused {
        try (SeekableByteChannel channel = Files.newByteChannel(zip)) {
            channel.position(directoryOffset(channel));
            try (InputStream in = new BufferedInputStream(Channels.newInputStream(channel), 1 << 16)) {
                walk(in, limits);
            }
        }
    }

    private static void walk(InputStream in, PackageLimits limits) throws IOException, PackageRefused {
        long bytes = 0;
        int entries = 0;
        while (true) {
            byte[] bytesOfHeader = in.readNBytes(HEADER_SIZE);
            if (bytesOfHeader.length < HEADER_SIZE) {
                return;
            }
            ByteBuffer header = ByteBuffer.wrap(bytesOfHeader).order(ByteOrder.LITTLE_ENDIAN);
            if (header.getInt(0) != HEADER_SIGNATURE) {
                return;
            }
            if (++entries > limits.entries()) {
                throw RefusalCode.TOO_MANY_ENTRIES.archive(limits.entries());
            }
            long rest = Short.toUnsignedLong(header.getShort(28))
                    + Short.toUnsignedLong(header.getShort(30))
                    + Short.toUnsignedLong(header.getShort(32));
            bytes += HEADER_SIZE + rest;
            if (bytes > MOST_BYTES) {
                throw RefusalCode.DIRECTORY_TOO_LARGE.archive(MOST_BYTES >> 20);
            }
            in.skipNBytes(rest);
        }
    }

    private static long directoryOffset(SeekableByteChannel channel) throws IOException, PackageRefused {
        long size = channel.size();
        int tailSize = (int) Math.min(size, (long) LONGEST_COMMENT + END_SIZE + ZIP64_LOCATOR_SIZE);
        ByteBuffer tail = read(channel, size - tailSize, tailSize);
        for (int at = tailSize - END_SIZE; at >= 0; at--) {
            if (tail.getInt(at) == END_SIGNATURE) {
                long end = size - tailSize + at;
                if (at >= ZIP64_LOCATOR_SIZE && tail.getInt(at - ZIP64_LOCATOR_SIZE) == ZIP64_LOCATOR_SIGNATURE) {
                    return zip64Offset(channel, tail.getLong(at - ZIP64_LOCATOR_SIZE + 8));
                }
                long length = Integer.toUnsignedLong(tail.getInt(at + 12));
                long offset = Integer.toUnsignedLong(tail.getInt(at + 16));
                // what stands before the first entry (self-extracting archives) moves everything along
                return inside(channel, offset + Math.max(end - length - offset, 0));
            }
        }
        throw RefusalCode.DAMAGED.archive();
    }

    private static long zip64Offset(SeekableByteChannel channel, long endRecord) throws IOException, PackageRefused {
        ByteBuffer record = read(channel, inside(channel, endRecord), 56);
        if (record.getInt(0) != ZIP64_END_SIGNATURE) {
            throw RefusalCode.DAMAGED.archive();
        }
        return inside(channel, record.getLong(48));
    }

    private static long inside(SeekableByteChannel channel, long offset) throws IOException, PackageRefused {
        if (offset < 0 || offset > channel.size()) {
            throw RefusalCode.DAMAGED.archive();
        }
        return offset;
    }

    private static ByteBuffer read(SeekableByteChannel channel, long offset, int length)
            throws IOException, PackageRefused {
        ByteBuffer buffer = ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
        channel.position(offset);
        while (buffer.hasRemaining()) {
            if (channel.read(buffer) < 0) {
                throw RefusalCode.DAMAGED.archive();
            }
        }
        return buffer.flip().order(ByteOrder.LITTLE_ENDIAN);
    }
}
