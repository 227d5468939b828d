package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Archives that want to do harm are refused by name, and nothing of them stays. */
class HostileArchiveTest extends ReadingTest {

    @ParameterizedTest
    @CsvSource({
        "../../evil.txt, archive.path-outside",
        "a/../b.txt, archive.path-outside",
        "..\\..\\evil.txt, archive.path-outside",
        "a/.. /b.txt, archive.path-outside",
        "/abs/evil.txt, archive.path-absolute",
        "\\\\server\\share\\evil.txt, archive.path-absolute",
        "C:\\evil.txt, archive.path-drive",
        "c:evil.txt, archive.path-drive",
        "media/CON, archive.path-device",
        "nul.txt, archive.path-device",
        "media/com1.js, archive.path-device",
        "page.html:stream, archive.path-character"
    })
    void aNameThatIsNotSafeIsRefused(String name, String code) {
        PackageRefused refused = refused(renamed(name));
        assertThat(refused.code()).isEqualTo(code);
        assertThat(refused.file()).isEqualTo(name);
    }

    /** Written under a harmless name of the same length and renamed in the bytes, so that no library mends it on the way. */
    private static byte[] renamed(String name) {
        String harmless = "x".repeat(name.length());
        return replace(fine().file(harmless, "evil").bytes(), harmless, name);
    }

    private static byte[] replace(byte[] zip, String from, String to) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        assertThat(text).contains(from);
        return text.replace(from, to).getBytes(StandardCharsets.ISO_8859_1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"evil\0.txt", "evil\n.txt", "evil\u001b[31m.txt"})
    void controlCharactersInANameAreRefusedAndNotRepeated(String name) {
        PackageRefused refused = refused(renamed(name));
        assertThat(refused.code()).isEqualTo("archive.path-character");
        assertThat(refused.file()).startsWith("evil\uFFFD");
    }

    @Test
    void aSymbolicLinkIsRefused() {
        ZipArchiveEntry link = new ZipArchiveEntry("link");
        link.setUnixMode(0120777);
        byte[] zip = fine().entry(link, new ByteArrayInputStream("/etc".getBytes(StandardCharsets.UTF_8)))
                .file("link/passwd", "x")
                .bytes();
        assertThat(refused(zip).code()).isEqualTo("archive.link");
    }

    @Test
    void aDeviceIsRefused() {
        ZipArchiveEntry device = new ZipArchiveEntry("device");
        device.setUnixMode(0060644);
        assertThat(refused(fine().entry(device, InputStream.nullInputStream()).bytes())
                        .code())
                .isEqualTo("archive.special-file");
    }

    @Test
    void twoEntriesWithOneNameAreRefused() {
        assertThat(refused(fine().file("side.html", "another").bytes()).code()).isEqualTo("archive.duplicate");
        assertThat(refused(fine().file("./a.txt", "1").file("a.txt", "2").bytes())
                        .code())
                .isEqualTo("archive.duplicate");
    }

    @Test
    void namesThatDifferInCaseOnlyAreRefused() {
        PackageRefused refused = refused(fine().file("SIDE.HTML", "another").bytes());
        assertThat(refused.code()).isEqualTo("archive.case-only");
        assertThat(refused.args()).containsExactly("SIDE.HTML", "side.html");
    }

    @Test
    void aFileThatIsAlsoAFolderIsRefused() {
        assertThat(refused(fine().file("side.html/inner.txt", "x").bytes()).code())
                .isEqualTo("archive.file-and-folder");
    }

    @Test
    void aManifestThatIsAFolderIsNoManifest() {
        byte[] zip = new TestZip()
                .file("imsmanifest.xml/", "")
                .file("side.html", PAGE)
                .bytes();
        assertThat(refused(zip).code()).isEqualTo("manifest.missing");
    }

    @Test
    void aBombIsRefusedByItsRatioBeforeItIsUnpacked() {
        long size = 300L << 20;
        byte[] zip =
                fine().entry(new ZipArchiveEntry("bomb"), TestZip.zeros(size)).bytes();
        PackageRefused refused = refused(zip);
        assertThat(refused.code()).isEqualTo("archive.ratio");
        assertThat(refused.file()).isEqualTo("bomb");
    }

    @Test
    void anArchiveInAnArchiveIsJustAFile() throws Exception {
        byte[] inner = new TestZip()
                .entry(new ZipArchiveEntry("bomb"), TestZip.zeros(50 << 20))
                .bytes();
        TestZip zip = fine();
        for (int i = 0; i < 10; i++) {
            zip.file(i + ".zip", inner);
        }
        assertThat(read(zip.bytes()).files()).isEqualTo(12);
    }

    @Test
    void aLyingSizeIsFoundOut() {
        byte[] zip = fine().entry(new ZipArchiveEntry("liar"), TestZip.zeros(1 << 20))
                .bytes();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(centralHeaderOf(zip, "liar") + 24, 10);
        assertThat(refused(zip).code()).isEqualTo("archive.size-lies");
    }

    @Test
    void aChangedByteIsFoundOut() {
        byte[] zip = fine().bytes();
        ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN).putInt(centralHeaderOf(zip, "side.html") + 16, 0x12345678);
        assertThat(refused(zip).code()).isEqualTo("archive.damaged");
    }

    @Test
    void entriesThatShareBytesAreRefused() {
        byte[] zip = fine().file("one.bin", "aaaa").file("two.bin", "bbbb").bytes();
        ByteBuffer bytes = ByteBuffer.wrap(zip).order(ByteOrder.LITTLE_ENDIAN);
        int one = centralHeaderOf(zip, "one.bin");
        int two = centralHeaderOf(zip, "two.bin");
        bytes.putInt(two + 42, bytes.getInt(one + 42));
        bytes.putInt(two + 16, bytes.getInt(one + 16));
        assertThat(refused(zip).code()).isEqualTo("archive.overlap");
    }

    @Test
    void anEncryptedEntryIsRefused() {
        byte[] zip = fine().bytes();
        zip[centralHeaderOf(zip, "side.html") + 8] |= 1;
        assertThat(refused(zip).code()).isEqualTo("archive.encrypted");
    }

    /** The central header of the last entry with that name. */
    private static int centralHeaderOf(byte[] zip, String name) {
        String text = new String(zip, StandardCharsets.ISO_8859_1);
        int at = text.lastIndexOf(name) - 46;
        assertThat(text.substring(at, at + 4)).isEqualTo("PK\1\2");
        return at;
    }

    @Test
    void tooManyEntriesAreRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (int i = 0; i < 100_000; i++) {
                zip.putNextEntry(new ZipEntry("f" + i));
            }
        }
        PackageRefused refused = refused(bytes.toByteArray());
        assertThat(refused.code()).isEqualTo("archive.too-many-entries");
        assertThat(refused.args()).containsExactly("20000");
    }

    @Test
    void eachLimitIsHeld() {
        byte[] zip = fine().file("a/b/c/d.txt", "x".repeat(3000)).bytes();
        assertThat(refused(zip, limits(300, 1 << 20, 1 << 20, 100, 40)).code()).isEqualTo("archive.too-large");
        assertThat(refused(zip, limits(1 << 20, 2000, 1 << 20, 100, 40)).code())
                .isEqualTo("archive.unpacked-too-large");
        assertThat(refused(zip, limits(1 << 20, 1 << 20, 2000, 100, 40)).code()).isEqualTo("archive.file-too-large");
        assertThat(refused(zip, limits(1 << 20, 1 << 20, 1 << 20, 10, 40)).code())
                .isEqualTo("archive.path-long");
        assertThat(refused(zip, limits(1 << 20, 1 << 20, 1 << 20, 100, 3)).code())
                .isEqualTo("archive.path-deep");
    }

    private static PackageLimits limits(long archive, long total, long file, int length, int depth) {
        return new PackageLimits(100, archive, total, file, 200, length, depth, 1 << 20, 100, 1000, 1000);
    }

    @Test
    void whatIsNoZipIsRefused() {
        assertThat(refused("Hej".getBytes(StandardCharsets.UTF_8)).code()).isEqualTo("archive.not-a-zip");
        assertThat(refused(new byte[0]).code()).isEqualTo("archive.not-a-zip");
        assertThat(refused("PK\3\4 and then nothing".getBytes(StandardCharsets.UTF_8))
                        .code())
                .isEqualTo("archive.damaged");
        assertThat(refused(new TestZip().bytes()).code()).isEqualTo("archive.empty");
    }

    @Test
    void aTruncatedZipIsRefusedWhereverItBreaksOff() {
        byte[] zip = fine().bytes();
        for (int length = 4; length < zip.length; length += 7) {
            assertThat(refused(Arrays.copyOf(zip, length)).code()).isEqualTo("archive.damaged");
        }
    }
}
