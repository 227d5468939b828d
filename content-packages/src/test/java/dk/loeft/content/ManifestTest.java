package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What a manifest means, and what its author is told. */
class ManifestTest extends ReadingTest {

    private PackageReport read(String items, String resources, String... files) throws Exception {
        TestZip zip = new TestZip().file("imsmanifest.xml", manifest(items, resources));
        for (String file : files) {
            zip.file(file, PAGE);
        }
        return read(zip.bytes());
    }

    private PackageItem only(PackageReport report) {
        assertThat(report.items()).hasSize(1);
        return report.items().get(0);
    }

    @Test
    void aPackageThatIsFineHasNoFindings() throws Exception {
        PackageReport report = read(fine().bytes());
        assertThat(report.findings()).isEmpty();
        assertThat(report.language()).isEqualTo("da");
        assertThat(report.sha256()).matches("[0-9a-f]{64}");
        assertThat(report.scos()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "side.html, '', side.html",
        "mappe/side.html?a=1, '', mappe/side.html?a=1",
        "side.html, ?b=2, side.html?b=2",
        "side.html?a=1, ?b=2, side.html?a=1&b=2",
        "side.html?a=1#top, &b=2, side.html?a=1&b=2#top",
        "side.html, #top, side.html#top",
        "side.html#top, ?b=2, side.html?b=2#top",
        "side.html, ??b=2, side.html?b=2",
        "mappe\\side.html, '', mappe/side.html",
        "./mappe/../side.html, '', side.html",
        "/side.html, '', side.html",
        "en%20side.html, '', en%20side.html",
        "en side.html, '', en%20side.html",
        "p%C3%A5.html, '', p%C3%A5.html",
        "på.html, '', p%C3%A5.html",
        "100%.html, '', 100%25.html"
    })
    void hrefAndParametersBecomeOneLaunchAddress(String href, String parameters, String launch) throws Exception {
        String item = "<item identifier=\"i\" identifierref=\"r\" parameters=\"" + parameters.replace("&", "&amp;")
                + "\"><title>Punkt</title></item>";
        PackageReport report =
                read(item, sco(href), "side.html", "mappe/side.html", "en side.html", "på.html", "100%.html");
        assertThat(only(report).launch()).isEqualTo(launch);
        assertThat(report.hasErrors()).isFalse();
    }

    @Test
    void xmlBasesAddUp() throws Exception {
        String manifest = manifest(ITEM, sco("side.html"))
                .replace("<manifest ", "<manifest xml:base=\"a/\" ")
                .replace("<resources>", "<resources xml:base=\"b/\">")
                .replace("<resource ", "<resource xml:base=\"c/\" ");
        PackageReport report = read(new TestZip()
                .file("imsmanifest.xml", manifest)
                .file("a/b/c/side.html", PAGE)
                .bytes());
        assertThat(only(report).launchFile()).isEqualTo("a/b/c/side.html");
        assertThat(report.findings()).isEmpty();
    }

    @Test
    void aBaseWithoutItsSlashIsUnderstoodWithAWarning() throws Exception {
        PackageReport report =
                read(ITEM, sco("side.html").replace("<resource ", "<resource xml:base=\"a\" "), "a/side.html");
        assertThat(only(report).launchFile()).isEqualTo("a/side.html");
        assertThat(codes(report)).containsExactly("xml-base.without-slash");
    }

    @Test
    void itemsNestAndFoldersHaveNoLaunch() throws Exception {
        PackageReport report = read(
                "<item identifier=\"f\" isvisible=\"false\"><title>Mappe</title>" + ITEM + "</item>",
                sco("side.html"),
                "side.html");
        PackageItem folder = only(report);
        assertThat(folder.type()).isEqualTo(PackageItem.Type.FOLDER);
        assertThat(folder.visible()).isFalse();
        assertThat(folder.launch()).isNull();
        assertThat(folder.children()).singleElement().satisfies(child -> {
            assertThat(child.parent()).isEqualTo("f");
            assertThat(child.type()).isEqualTo(PackageItem.Type.SCO);
        });
    }

    @Test
    void aMissingLaunchFileIsAnErrorWithItsLine() throws Exception {
        Finding finding = read(ITEM, sco("borte.html"), "side.html").findings().get(0);
        assertThat(finding.code()).isEqualTo("launch.missing");
        assertThat(finding.line()).isEqualTo(8);
        assertThat(finding.args()).containsExactly("Punkt", "borte.html");
    }

    @Test
    void aFileThatDiffersInCaseOrFolderIsSuggested() throws Exception {
        assertThat(read(ITEM, sco("Side.html"), "side.html").findings().get(0).args())
                .containsExactly("Punkt", "Side.html", "side.html");
        assertThat(read(ITEM, sco("side.html"), "mappe/side.html")
                        .findings()
                        .get(0)
                        .args())
                .containsExactly("Punkt", "side.html", "mappe/side.html");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "item.resource-missing | <item identifier='i' identifierref='x'><title>P</title></item> | ERROR",
                "identifier.duplicate | <item identifier='i'><title>P</title></item><item identifier='i'><title>Q</title></item> | ERROR",
                "item.without-title | <item identifier='i'/> | HINT",
                "masteryscore.range | <item identifier='i'><title>P</title><adlcp:masteryscore>101</adlcp:masteryscore></item> | ERROR",
                "masteryscore.not-a-number | <item identifier='i'><title>P</title><adlcp:masteryscore>80%</adlcp:masteryscore></item> | WARNING",
                "maxtimeallowed.unreadable | <item identifier='i'><title>P</title><adlcp:maxtimeallowed>1 time</adlcp:maxtimeallowed></item> | WARNING",
                "timelimitaction.unknown | <item identifier='i'><title>P</title><adlcp:timelimitaction>stop</adlcp:timelimitaction></item> | WARNING",
                "prerequisites.unreadable | <item identifier='i'><title>P</title><adlcp:prerequisites>a &amp;</adlcp:prerequisites></item> | WARNING",
                "prerequisites.unknown-item | <item identifier='i'><title>P</title><adlcp:prerequisites>x</adlcp:prerequisites></item> | WARNING"
            })
    void aFaultyItemIsGraded(String code, String item, Finding.Grade grade) throws Exception {
        PackageReport report = read(ITEM.replace("\"i\"", "\"ok\"") + item, sco("side.html"), "side.html");
        assertThat(report.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(code);
            assertThat(finding.grade()).isEqualTo(grade);
            assertThat(finding.line()).isEqualTo(5);
        });
        assertThat(report.allItems().map(PackageItem::identifier)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "href.external | href='https://example.org/a?b' adlcp:scormtype='sco' | false",
                "href.outside | href='../side.html' adlcp:scormtype='sco' | true",
                "href.unusable | href='javascript:alert(1)' adlcp:scormtype='sco' | true",
                "resource.without-href | adlcp:scormtype='sco' | true",
                "resource.scormtype-missing | href='side.html' | false",
                "manifest.no-sco | href='side.html' adlcp:scormtype='asset' | false"
            })
    void aFaultyResourceIsGraded(String code, String attributes, boolean error) throws Exception {
        PackageReport report = read(ITEM, "<resource identifier='r' " + attributes + "/>", "side.html");
        assertThat(codes(report)).contains(code);
        assertThat(report.hasErrors()).isEqualTo(error);
    }

    @Test
    void valuesOfTheItemAreKept() throws Exception {
        PackageItem item = only(read(
                "<item identifier=\"i\" identifierref=\"r\"><title>P</title><adlcp:masteryscore>80</adlcp:masteryscore>"
                        + "<adlcp:maxtimeallowed>00:30:00</adlcp:maxtimeallowed><adlcp:timelimitaction>exit,no message</adlcp:timelimitaction>"
                        + "<adlcp:datafromlms>a=1</adlcp:datafromlms><adlcp:prerequisites type=\"aicc_script\">i</adlcp:prerequisites></item>",
                sco("side.html"),
                "side.html"));
        assertThat(item.masteryScore()).isEqualTo(80);
        assertThat(item.maxTimeAllowed()).isEqualTo("00:30:00");
        assertThat(item.timeLimitAction()).isEqualTo("exit,no message");
        assertThat(item.dataFromLms()).isEqualTo("a=1");
        assertThat(item.prerequisites()).isEqualTo("i");
    }

    @Test
    void ofSeveralOrganisationsTheDefaultOrTheFirstIsUsed() throws Exception {
        String two = manifest(ITEM, sco("side.html"))
                .replace(
                        "</organizations>",
                        "<organization identifier=\"p\"><title>Anden</title></organization></organizations>");
        assertThat(read(withManifest(two)).title()).isEqualTo("Kursus");
        PackageReport none = read(withManifest(two.replace("default=\"o\"", "")));
        assertThat(none.title()).isEqualTo("Kursus");
        assertThat(codes(none)).containsExactly("organization.default-missing", "organization.several");
        assertThat(codes(read(withManifest(two.replace("default=\"o\"", "default=\"x\"")))))
                .contains("organization.default-unknown");
    }

    @Test
    void namespacesMayBeMissingOrUndeclared() throws Exception {
        String bare = manifest(ITEM, sco("side.html")).replaceAll(" xmlns(:adlcp)?=\"[^\"]*\"", "");
        PackageReport undeclared = read(withManifest(bare));
        assertThat(codes(undeclared)).containsExactly("xml.prefix-undeclared");
        assertThat(undeclared.scos()).hasSize(1);
        assertThat(read(withManifest(bare.replace("adlcp:", ""))).findings()).isEmpty();
    }

    @Test
    void aMissingVersionOrAnUnknownOneIsAWarning() throws Exception {
        String manifest = manifest(ITEM, sco("side.html"));
        assertThat(codes(read(withManifest(manifest.replaceFirst("<metadata>.*</metadata>", "")))))
                .containsExactly("schemaversion.missing");
        assertThat(codes(read(withManifest(manifest.replace(">1.2<", ">1.1<")))))
                .containsExactly("schemaversion.unknown");
    }

    @Test
    void aSubManifestIsLeftOutWithAWarning() throws Exception {
        String manifest = manifest(ITEM, sco("side.html"))
                .replace("</manifest>", "<manifest identifier=\"sub\"><resources/></manifest></manifest>");
        assertThat(codes(read(withManifest(manifest)))).containsExactly("manifest.sub-manifest");
    }

    @Test
    void filesAndDependenciesThatAreMissingAreWarnings() throws Exception {
        String resource = sco("side.html")
                .replace("/>", "><file href=\"borte.js\"/><dependency identifierref=\"x\"/></resource>");
        assertThat(codes(read(ITEM, resource, "side.html"))).containsExactly("file.missing", "dependency.missing");
    }

    @Test
    void aLaunchPageWithoutLanguageOrTitleGetsHints() throws Exception {
        PackageReport report = read(new TestZip()
                .file("imsmanifest.xml", manifest(ITEM, sco("side.html")))
                .file("side.html", "<html><head><title> </title></head></html>")
                .bytes());
        assertThat(codes(report)).containsExactly("launch.without-lang", "launch.without-title");
        assertThat(report.language()).isNull();
    }

    @Test
    void nothingToLaunchIsAnError() throws Exception {
        assertThat(codes(read("", sco("side.html"), "side.html"))).containsExactly("manifest.nothing-to-launch");
    }

    @Test
    void questionsAreRecognisedAndRefused() {
        PackageRefused refused =
                refused(withManifest(manifest(ITEM, sco("side.html")).replace("ADL SCORM", "QTIv2.1 Package")));
        assertThat(refused.code()).isEqualTo("standard.not-yet");
        assertThat(refused.args()).containsExactly("IMS QTI");
    }
}
