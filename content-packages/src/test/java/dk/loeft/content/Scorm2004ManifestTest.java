package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** What the reader says of SCORM 2004 packages of our own making. */
class Scorm2004ManifestTest extends ReadingTest {
    private static final String HEAD = """
            <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata><schema>ADL SCORM</schema><schemaversion>%s</schemaversion></metadata>
            """;

    private static final String ONE = """
              <organizations default="o"><organization identifier="o"><title>Kursus</title>
                <item identifier="i1" identifierref="r1" parameters="?a=1"><title>Del</title></item>
              </organization></organizations>
              <resources xml:base="indhold/"><resource identifier="r1" type="webcontent" adlcp:scormType="sco"
                  xml:base="del/" href="side.html"><file href="side.html"/></resource></resources>
            </manifest>""";

    private PackageReport of(String manifest) throws Exception {
        return read(new TestZip()
                .file("imsmanifest.xml", manifest)
                .file("indhold/del/side.html", PAGE)
                .bytes());
    }

    @Test
    void itsScosAreFoundThroughAllBases() throws Exception {
        PackageReport report = of(HEAD.formatted("2004 4th Edition") + ONE);
        assertThat(report.standard()).isEqualTo(PackageStandard.SCORM_2004);
        assertThat(report.findings()).isEmpty();
        assertThat(report.items()).singleElement().satisfies(item -> {
            assertThat(item.type()).isEqualTo(PackageItem.Type.SCO);
            assertThat(item.launch()).isEqualTo("indhold/del/side.html?a=1");
        });
    }

    @Test
    void anUnknownEditionIsReadAndTold() throws Exception {
        PackageReport report = of(HEAD.formatted("2004 9th Edition") + ONE);
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo("schemaversion.unknown-2004");
            assertThat(finding.args()).containsExactly("2004 9th Edition");
        });
    }

    @Test
    void anItemWithItemsInItOpensNothingItself() throws Exception {
        String nested = ONE.replace(
                "<title>Del</title>",
                "<title>Del</title><item identifier=\"i2\" identifierref=\"r1\"><title>Inderst</title></item>");
        PackageReport report = of(HEAD.formatted("2004 3rd Edition") + nested);
        assertThat(report.items()).singleElement().satisfies(item -> {
            assertThat(item.type()).isEqualTo(PackageItem.Type.FOLDER);
            assertThat(item.launch()).isNull();
            assertThat(item.children()).singleElement().satisfies(inner -> assertThat(inner.launch())
                    .isEqualTo("indhold/del/side.html"));
        });
    }

    @Test
    void aCourseTooDeepToBeSequencedIsRefusedAndNothingStays() {
        StringBuilder manifest = new StringBuilder(HEAD.formatted("2004 4th Edition"))
                .append("<organizations default=\"o\"><organization identifier=\"o\"><title>Dyb</title>");
        int depth = 80;
        for (int level = 0; level < depth; level++) {
            manifest.append("<item identifier=\"d").append(level).append("\"><title>x</title>");
        }
        manifest.append("</item>".repeat(depth)).append("</organization></organizations><resources/></manifest>");
        PackageRefused refused = refused(
                new TestZip().file("imsmanifest.xml", manifest.toString()).bytes());
        assertThat(refused.code()).isEqualTo("sequencing.tree-too-deep");
        assertThat(sink.files).isEmpty();
    }
}
