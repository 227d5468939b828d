package dk.loeft.content;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.utils.SeekableInMemoryByteChannel;

/** Builds archives, honest and other. */
final class TestZip {

    private final SeekableInMemoryByteChannel bytes = new SeekableInMemoryByteChannel();
    private final ZipArchiveOutputStream out;

    TestZip() {
        this(StandardCharsets.UTF_8);
    }

    TestZip(Charset names) {
        out = new ZipArchiveOutputStream(bytes);
        out.setEncoding(names.name());
        out.setUseLanguageEncodingFlag(names.equals(StandardCharsets.UTF_8));
    }

    TestZip file(String name, String text) {
        return file(name, text.getBytes(StandardCharsets.UTF_8));
    }

    TestZip file(String name, byte[] content) {
        return entry(new ZipArchiveEntry(name), new ByteArrayInputStream(content));
    }

    TestZip entry(ZipArchiveEntry entry, InputStream content) {
        try {
            out.putArchiveEntry(entry);
            content.transferTo(out);
            out.closeArchiveEntry();
            return this;
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    byte[] bytes() {
        try {
            out.close();
            return Arrays.copyOf(bytes.array(), (int) bytes.size());
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    /** The files of a folder, zipped. */
    static byte[] folder(Path folder) {
        TestZip zip = new TestZip();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                zip.file(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return zip.bytes();
    }

    /** So many zero bytes. */
    static InputStream zeros(long length) {
        return new InputStream() {
            private long left = length;

            @Override
            public int read() {
                return left-- > 0 ? 0 : -1;
            }

            @Override
            public int read(byte[] buffer, int offset, int most) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(most, left);
                Arrays.fill(buffer, offset, offset + read, (byte) 0);
                left -= read;
                return read;
            }
        };
    }
}
