package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.zip.CRC32;
import java.util.zip.CheckedOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A package of 1 GB is read in 64 MB of heap. */
class LargePackageTest {

    private static final int FILE = 256 << 20;
    private static final int FILES = 4;

    @TempDir
    Path temporary = Path.of("");

    @Test
    void oneGigabyteNeedsNoMoreThan64MegabytesOfHeap() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargePackageTest.class.getName(),
                        temporary.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
        assertThat(output.strip()).isEqualTo("5 " + ((long) FILES * FILE));
        assertThat(temporary).isEmptyDirectory();
    }

    /** Runs in the small JVM: reads the package and prints how many files and bytes of film it had. */
    public static void main(String[] args) throws Exception {
        try (InputStream zip = package1Gb()) {
            PackageReport report = new PackageReader(Path.of(args[0]))
                    .read(zip, "stor.zip", new DiscardSink(), PackageLimits.defaults());
            System.out.println(report.files() + " " + (report.bytes() - manifest().length));
        }
    }

    private static byte[] manifest() {
        return ReadingTest.manifest(ReadingTest.ITEM, ReadingTest.sco("film0.mp4"))
                .getBytes(StandardCharsets.UTF_8);
    }

    /** Stored entries, made as they are read: no archive of that size is ever kept by the test. */
    private static InputStream package1Gb() throws IOException {
        List<InputStream> parts = new ArrayList<>();
        List<byte[]> central = new ArrayList<>();
        CRC32 crc = new CRC32();
        crc.update(manifest());
        long offset = entry("imsmanifest.xml", manifest().length, crc.getValue(), 0, parts, central);
        parts.add(new ByteArrayInputStream(manifest()));
        CRC32 film = new CRC32();
        TestZip.zeros(FILE).transferTo(new CheckedOutputStream(OutputStream.nullOutputStream(), film));
        for (int i = 0; i < FILES; i++) {
            offset = entry("film" + i + ".mp4", FILE, film.getValue(), offset, parts, central);
            parts.add(TestZip.zeros(FILE));
        }
        int length = central.stream().mapToInt(header -> header.length).sum();
        central.forEach(header -> parts.add(new ByteArrayInputStream(header)));
        ByteBuffer end = ByteBuffer.allocate(22).order(ByteOrder.LITTLE_ENDIAN);
        end.putInt(0x06054b50).putInt(0).putShort((short) central.size()).putShort((short) central.size());
        end.putInt(length).putInt((int) offset).putShort((short) 0);
        parts.add(new ByteArrayInputStream(end.array()));
        return new SequenceInputStream(Collections.enumeration(parts));
    }

    private static long entry(
            String name, int size, long crc, long offset, List<InputStream> parts, List<byte[]> central) {
        byte[] bytes = name.getBytes(StandardCharsets.US_ASCII);
        ByteBuffer common = ByteBuffer.allocate(26).order(ByteOrder.LITTLE_ENDIAN);
        common.putShort((short) 10).putShort((short) 0).putShort((short) 0).putInt(0x00210000);
        common.putInt((int) crc)
                .putInt(size)
                .putInt(size)
                .putShort((short) bytes.length)
                .putShort((short) 0);
        ByteBuffer local = ByteBuffer.allocate(30 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        local.putInt(0x04034b50).put(common.array()).put(bytes);
        parts.add(new ByteArrayInputStream(local.array()));
        ByteBuffer header = ByteBuffer.allocate(46 + bytes.length).order(ByteOrder.LITTLE_ENDIAN);
        header.putInt(0x02014b50).putShort((short) 10).put(common.array());
        header.putShort((short) 0)
                .putShort((short) 0)
                .putShort((short) 0)
                .putInt(0)
                .putInt((int) offset);
        central.add(header.put(bytes).array());
        return offset + 30 + bytes.length + size;
    }
}
