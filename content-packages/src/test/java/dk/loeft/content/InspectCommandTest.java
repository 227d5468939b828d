package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import jakarta.json.JsonReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code loeft inspect}: the report, and what its exit codes mean. */
class InspectCommandTest {

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int inspect(String language, String... args) {
        return InspectCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.forLanguageTag(language));
    }

    private String file(byte[] content) throws IOException {
        return Files.write(folder.resolve("kursus.zip"), content).toString();
    }

    private JsonObject json() {
        try (JsonReader reader = Json.createReader(new StringReader(out.toString(StandardCharsets.UTF_8)))) {
            return reader.readObject();
        }
    }

    @Test
    void aPackageThatIsFineExits0() throws Exception {
        assertThat(inspect("da", file(ReadingTest.fine().bytes()))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .startsWith("Kursus\nStandard: SCORM 1.2\n")
                .contains("Punkt [melder resultat] side.html")
                .endsWith("Ingen fund. Pakken er klar.\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void anErrorExits1AndNamesTheLineAndTheRemedy() throws Exception {
        byte[] zip = ReadingTest.withManifest(ReadingTest.manifest(ReadingTest.ITEM, ReadingTest.sco("borte.html")));
        assertThat(inspect("en", file(zip))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains(
                        "ERROR imsmanifest.xml:8: “Punkt” cannot be opened, for the file borte.html is not in the package.\n"
                                + "  Put the file in the package, or correct href.");
    }

    @Test
    void whatIsNoPackageExits2WithOneSentence() throws Exception {
        assertThat(inspect("da", file("Hej".getBytes(StandardCharsets.UTF_8)))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("kursus.zip: Filen er ikke af en slags, der kan uploades.");
        assertThat(out.size()).isZero();
    }

    @Test
    void aRefusalNamesTheLineWhereThereIsOne() throws Exception {
        assertThat(inspect("en", file(ReadingTest.withManifest("<manifest>\n</manifes>"))))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .startsWith("kursus.zip: imsmanifest.xml:2: imsmanifest.xml is not valid XML.");
    }

    @Test
    void aMissingFileAndAWrongCallExit2() {
        assertThat(inspect("da", folder.resolve("borte.zip").toString())).isEqualTo(2);
        assertThat(inspect("da")).isEqualTo(2);
        assertThat(inspect("da", "--json")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8).lines()).hasSize(3);
    }

    @Test
    void theJsonHasTheWholeReport() throws Exception {
        assertThat(inspect("en", "--json", file(ReadingTest.fine().bytes()))).isZero();
        JsonObject json = json();
        assertThat(json.keySet())
                .containsExactly(
                        "file",
                        "standard",
                        "standardVersion",
                        "title",
                        "language",
                        "identifier",
                        "sha256",
                        "files",
                        "bytes",
                        "items",
                        "findings");
        assertThat(json.getString("standard")).isEqualTo("scorm_12");
        JsonObject item = json.getJsonArray("items").getJsonObject(0);
        assertThat(item.getString("launch")).isEqualTo("side.html");
        assertThat(item.getString("type")).isEqualTo("sco");
    }

    @Test
    void theJsonOfARefusalSaysWhy() throws Exception {
        assertThat(inspect("en", file("Hej".getBytes(StandardCharsets.UTF_8)), "--json"))
                .isEqualTo(2);
        assertThat(json().getJsonObject("refused").getString("code")).isEqualTo("archive.not-a-zip");
        assertThat(json().getString("file")).isEqualTo("kursus.zip");
    }
}
