package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Manifests that were spoilt at random (fixed seed) are read with findings or refused with a sentence; nothing else is thrown. */
class ManifestFuzzTest extends ReadingTest {
    private static final int ROUNDS = 3_000;

    private static final String FULL = manifest("""
            <item identifier="a" identifierref="r" isvisible="true" parameters="?x=1">
              <title>Første &amp; bedste</title>
              <adlcp:prerequisites type="aicc_script">a &amp; ~b</adlcp:prerequisites>
              <adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed>
              <adlcp:timelimitaction>exit,message</adlcp:timelimitaction>
              <adlcp:datafromlms><![CDATA[start=1]]></adlcp:datafromlms>
              <adlcp:masteryscore>80</adlcp:masteryscore>
            </item>
            <item identifier="b"><title>Gruppe</title><item identifier="c" identifierref="r"><title>Under</title></item></item>""", """
            <resource identifier="r" type="webcontent" adlcp:scormtype="sco" href="side.html" xml:base="./">
              <file href="side.html"/><dependency identifierref="d"/>
            </resource>
            <resource identifier="d" type="webcontent" adlcp:scormtype="asset"><file href="side.html"/></resource>""");

    private static final String[] PIECES = {
        "<",
        ">",
        "</item>",
        "<item>",
        "<item identifier=\"a\" identifierref=\"r\"/>",
        "&",
        "&amp;",
        "&x;",
        "&#0;",
        "&#xFFFF;",
        "<!DOCTYPE m [<!ENTITY a \"b\">]>",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<?x y?>",
        "\"",
        "'",
        "=",
        "xmlns=\"\"",
        "xmlns:adlcp=\"http://www.imsglobal.org/xsd/imsss\"",
        "identifierref=\"r\"",
        "href=\"../../side.html\"",
        "href=\"javascript:x\"",
        "href=\"%zz%00\"",
        "1.2",
        "2004 4th Edition",
        "IMS Common Cartridge",
        "\uFEFF",
        "æ",
        "\u0000",
        "<manifest>",
        "</organization>"
    };

    private static String spoilt(Random random) {
        StringBuilder text = new StringBuilder(FULL);
        for (int i = random.nextInt(4); i >= 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(1 << random.nextInt(8)));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
                default -> text.insert(random.nextInt(text.length()), text.substring(from, to));
            }
        }
        return text.toString();
    }

    @Test
    void aSpoiltManifestIsReadOrRefusedWithASentence() {
        Random random = new Random(2026);
        PackageMessages english = PackageMessages.in(Locale.ENGLISH);
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            String text = spoilt(random);
            try {
                PackageReport report = read(withManifest(text.getBytes(StandardCharsets.UTF_8)));
                report.findings()
                        .forEach(finding -> assertThat(english.title(finding)).isNotBlank());
                report.allItems().forEach(item -> assertThat(item.title()).isNotBlank());
                read++;
            } catch (PackageRefused refusal) {
                assertThat(english.title(refusal)).isNotBlank();
                assertThat(english.mend(refusal)).isNotBlank();
                refused++;
            } catch (Exception | StackOverflowError e) {
                throw new AssertionError("Round " + round + ": " + text, e);
            }
        }
        assertThat(read).as("some are still good").isGreaterThan(ROUNDS / 20);
        assertThat(refused).as("some are not").isGreaterThan(ROUNDS / 20);
    }
}
