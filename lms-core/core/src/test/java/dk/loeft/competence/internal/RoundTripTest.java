package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.FrameworkFormat;
import dk.loeft.competence.FrameworkInfo;
import dk.loeft.competence.FrameworkItem;
import dk.loeft.competence.ItemKind;
import dk.loeft.competence.Level;
import dk.loeft.competence.Wording;
import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.StringReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is written is read back as it was. */
class RoundTripTest {
    private static final String ELSEWHERE = "c649d172-d7cb-41e8-824f-0242ac160002";

    /** With everything that files make difficult. */
    private static FrameworkFile difficult() {
        return new FrameworkFile(
                new FrameworkInfo(
                        "prøve".replace('ø', 'o'),
                        "2.2",
                        new Wording("Titel; med \"tegn\", og komma", ""),
                        new Wording("Første linje\nanden linje", "=SUM(A1)"),
                        "'=fra",
                        "CC BY 4.0",
                        "",
                        "da"),
                List.of(
                        new Level(1, new Wording("Ét", "One"), Wording.NONE),
                        new Level(3, new Wording("-tre", ""), new Wording("", "''x"))),
                List.of(
                        new FrameworkItem(
                                ItemKind.AREA, "A", "", new Wording("Område 🙂", "Area"), Wording.NONE, ELSEWHERE),
                        new FrameworkItem(
                                ItemKind.COMPETENCE,
                                "A;1",
                                "A",
                                new Wording("", "@only English"),
                                new Wording("Kun dansk", ""),
                                ""),
                        new FrameworkItem(
                                ItemKind.COMPETENCE, "+2", "A", new Wording("'citat'", "b"), Wording.NONE, ""),
                        new FrameworkItem(ItemKind.AREA, "Tom", "", new Wording("Uden noget i", ""), Wording.NONE, "")),
                0);
    }

    private static String written(FrameworkFile file, FrameworkFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameworkFiles.write(file, Bookcase.NOW, format, out);
        return FileText.of(out.toByteArray());
    }

    @ParameterizedTest
    @EnumSource
    void whatIsWrittenIsReadBackAsItWas(FrameworkFormat format) throws IOException {
        String text = written(difficult(), format);

        assertThat(FrameworkFiles.formatOf("fil", text)).isEqualTo(format);
        assertThat(FrameworkFiles.read(format, text)).isEqualTo(difficult());
    }

    @ParameterizedTest
    @EnumSource
    void theFrameworksThatComeWithLoeftAreReadBackAsTheyWere(FrameworkFormat format) throws IOException {
        for (String name : Shipped.NAMES) {
            FrameworkFile file = Shipped.find(name).orElseThrow();

            assertThat(FrameworkFiles.read(format, written(file, format))).isEqualTo(file);
        }
    }

    @Test
    void theFrameworksThatComeWithLoeftAreWholeInBothLanguages() {
        for (String name : Shipped.NAMES) {
            FrameworkFile file = Shipped.find(name).orElseThrow();
            assertThat(file.items()).allSatisfy(item -> {
                assertThat(item.title().da()).isNotBlank();
                assertThat(item.title().en()).isNotBlank();
                assertThat(item.description().da()).isNotBlank();
                assertThat(item.description().en()).isNotBlank();
            });
            assertThat(file.levels()).allSatisfy(level -> {
                assertThat(level.title().da()).isNotBlank();
                assertThat(level.description().en()).isNotBlank();
            });
            assertThat(file.info().source()).isNotBlank();
            assertThat(file.info().licence()).contains("CC BY 4.0");
        }
        FrameworkFile leaders = Shipped.find("digital-leadership-2026").orElseThrow();
        assertThat(leaders.items()).filteredOn(item -> item.parent().isEmpty()).hasSize(4);
        assertThat(leaders.levels()).hasSize(4);
    }

    @Test
    void noCellOfATableIsTakenForAFormula() throws IOException {
        assertThat(written(difficult(), FrameworkFormat.CSV).split("[;\\n]", -1))
                .noneMatch(cell -> cell.matches("\"?[=+@-].*"));
    }

    @Test
    void aTableWithCommasAndFewColumnsIsRead() {
        FrameworkFile file = CsvReader.read("""
                Kind,Code,Title_EN,Parent,Edition,Language

                framework,small,Small,,1,EN
                area,A,"Talking, listening",,,
                competence,A.1,Listening,A
                """);

        assertThat(file.info().language()).isEqualTo("en");
        assertThat(file.items())
                .extracting(item -> item.title().en())
                .containsExactly("Talking, listening", "Listening");
    }

    @Test
    void aPackageSaysWhatCaseAsksFor() throws IOException {
        String text = written(difficult(), FrameworkFormat.CASE);
        JsonObject pack = Json.createReader(new StringReader(text)).readObject();

        JsonObject document = pack.getJsonObject("CFDocument");
        assertThat(document.getString("caseVersion")).isEqualTo("1.1");
        assertThat(document.getString("version")).isEqualTo("2.2");
        assertThat(document.getString("adoptionStatus")).isEqualTo("Adopted");
        assertThat(document.getString("lastChangeDateTime")).isEqualTo("2026-11-29T08:00:00Z");
        assertThat(document.getJsonObject("CFPackageURI").keySet())
                .containsExactlyInAnyOrder("title", "identifier", "uri");
        assertThat(pack.getJsonArray("CFItems")).allSatisfy(item -> assertThat(item.asJsonObject())
                .containsKeys("identifier", "uri", "fullStatement", "lastChangeDateTime", "humanCodingScheme"));
        assertThat(pack.getJsonArray("CFItems").getJsonObject(0).getString("identifier"))
                .isEqualTo(ELSEWHERE);
        assertThat(pack.getJsonArray("CFAssociations")).hasSize(4);
        JsonObject child = pack.getJsonArray("CFAssociations").getJsonObject(2);
        assertThat(child.getString("associationType")).isEqualTo("isChildOf");
        assertThat(child.getInt("sequenceNumber")).isEqualTo(2);
        assertThat(child.getJsonObject("destinationNodeURI").getString("identifier"))
                .isEqualTo(ELSEWHERE);
        assertThat(written(difficult(), FrameworkFormat.CASE))
                .as("the same each time")
                .isEqualTo(text);
    }

    @Test
    void aPackageFromElsewhereIsReadWithWhatItHas() {
        FrameworkFile file = CaseReader.read("""
                {"CFPackage": {
                  "CFDocument": {"identifier": "C649D172-d7cb-41e8-824f-0242ac160002", "title": "Reading", "creator": "A state",
                    "language": "en", "licenseURI": {"title": "CC0", "identifier": "x", "uri": "y"}, "notes": null},
                  "CFItems": [
                    {"identifier": "00000000-0000-4000-8000-000000000002", "humanCodingScheme": "R.2", "fullStatement": "%s"},
                    {"identifier": "00000000-0000-4000-8000-000000000001", "fullStatement": "Letters", "notes": "All 29"},
                    {"identifier": "00000000-0000-4000-8000-000000000003", "humanCodingScheme": "R", "fullStatement": "Strand"}],
                  "CFAssociations": [
                    {"associationType": "isChildOf", "sequenceNumber": 2,
                     "originNodeURI": {"identifier": "00000000-0000-4000-8000-000000000002"},
                     "destinationNodeURI": {"identifier": "00000000-0000-4000-8000-000000000003"}},
                    {"associationType": "isChildOf", "sequenceNumber": 1,
                     "originNodeURI": {"identifier": "00000000-0000-4000-8000-000000000001"},
                     "destinationNodeURI": {"identifier": "00000000-0000-4000-8000-000000000003"}},
                    {"associationType": "isRelatedTo"}]}}
                """.formatted("word ".repeat(80).strip()));

        assertThat(file.info().identifier()).isEqualTo(ELSEWHERE);
        assertThat(file.info().edition()).isEqualTo("1");
        assertThat(file.info().attribution()).isEqualTo("A state");
        assertThat(file.info().licence()).isEqualTo("CC0");
        assertThat(file.ignored()).isEqualTo(1);
        assertThat(file.items())
                .extracting(FrameworkItem::code)
                .containsExactly("R", "00000000-0000-4000-8000-000000000001", "R.2");
        assertThat(file.items().get(0).kind()).isEqualTo(ItemKind.AREA);
        assertThat(file.items().get(1).description().en()).isEqualTo("All 29");
        assertThat(file.items().get(2).title().en()).endsWith("word…").hasSizeLessThanOrEqualTo(FileTexts.TITLE);
        assertThat(file.items().get(2).description().en()).hasSize(399);
    }
}
