package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.text.Normalizer;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Names as tools of all ages write them become one kind of path. */
class EntryNamesTest extends ReadingTest {

    private static TestZip in(String charset) {
        return new TestZip(Charset.forName(charset))
                .file("imsmanifest.xml", manifest(ITEM, sco("side.html")))
                .file("side.html", PAGE);
    }

    @Test
    void aNameWithoutTheUtf8FlagIsCodePage437() throws Exception {
        read(in("IBM437").file("Prüfung på dansk.txt", "x").bytes());
        assertThat(sink.files).containsKey("Prüfung på dansk.txt");
    }

    @Test
    void utf8WithoutItsFlagIsUtf8() throws Exception {
        byte[] flagged = fine().file("æøå.txt", "x").bytes();
        for (int i = 0; i + 10 < flagged.length; i++) {
            boolean local = flagged[i] == 'P' && flagged[i + 1] == 'K' && flagged[i + 2] == 3 && flagged[i + 3] == 4;
            boolean central = flagged[i] == 'P' && flagged[i + 1] == 'K' && flagged[i + 2] == 1 && flagged[i + 3] == 2;
            if (local || central) {
                flagged[i + (local ? 7 : 9)] &= (byte) ~8;
            }
        }
        read(flagged);
        assertThat(sink.files).containsKey("æøå.txt");
    }

    @Test
    void decomposedLettersAreComposed() throws Exception {
        read(fine().file(Normalizer.normalize("blå/åben.txt", Normalizer.Form.NFD), "x")
                .bytes());
        assertThat(sink.files).containsKey("blå/åben.txt");
    }

    @Test
    void backslashesBecomeSlashes() throws Exception {
        read(fine().file("media\\film.mp4", "x").bytes());
        assertThat(sink.files).containsKey("media/film.mp4");
    }

    @Test
    void whatOperatingSystemsLeaveIsLeftOutWithAHint() throws Exception {
        PackageReport report = read(fine().file("__MACOSX/._side.html", "x")
                .file("a/.DS_Store", "x")
                .file("a/Thumbs.db", "x")
                .bytes());
        assertThat(sink.files).containsOnlyKeys("imsmanifest.xml", "side.html");
        assertThat(report.findings())
                .singleElement()
                .isEqualTo(new Finding(
                        Finding.Grade.HINT, "archive.skipped", List.of("3", "__MACOSX/._side.html"), null, 0));
    }

    @Test
    void aWrappingFolderIsTakenOff() throws Exception {
        PackageReport report = read(new TestZip()
                .file("__MACOSX/kursus/._side.html", "x")
                .file("kursus/", "")
                .file("kursus/imsmanifest.xml", manifest(ITEM, sco("side.html")))
                .file("kursus/side.html", PAGE)
                .bytes());
        assertThat(sink.files).containsOnlyKeys("imsmanifest.xml", "side.html");
        assertThat(codes(report)).contains("archive.wrapped");
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void aFolderWithNothingButAManifestIsNoWrapping() {
        byte[] zip = new TestZip()
                .file("kursus/imsmanifest.xml", manifest(ITEM, sco("side.html")))
                .bytes();
        PackageRefused refused = refused(zip);
        assertThat(refused.code()).isEqualTo("manifest.in-subfolder");
        assertThat(refused.file()).isEqualTo("kursus/imsmanifest.xml");
    }

    @Test
    void aManifestDeeperThanOneFolderIsRefused() {
        byte[] zip = new TestZip()
                .file("a/b/imsmanifest.xml", manifest(ITEM, sco("side.html")))
                .file("a/b/side.html", PAGE)
                .bytes();
        assertThat(refused(zip).code()).isEqualTo("manifest.in-subfolder");
    }
}
