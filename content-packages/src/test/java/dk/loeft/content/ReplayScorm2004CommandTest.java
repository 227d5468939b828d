package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code loeft replay-scorm2004}: what it finds, and what its exit codes mean. */
class ReplayScorm2004CommandTest {

    private static final String MANIFEST = """
            <manifest identifier="m" xmlns="http://www.imsglobal.org/xsd/imscp_v1p1"
                xmlns:adlcp="http://www.adlnet.org/xsd/adlcp_v1p3" xmlns:imsss="http://www.imsglobal.org/xsd/imsss">
              <metadata><schema>ADL SCORM</schema><schemaversion>2004 4th Edition</schemaversion></metadata>
              <organizations default="o"><organization identifier="o"><title>Kursus</title>
                <item identifier="one" identifierref="r" parameters="?tc=X&amp;act=1"><title>Del 1</title></item>
                <item identifier="two" identifierref="r" parameters="?tc=X&amp;act=2"><title>Del 2</title></item>
                <imsss:sequencing><imsss:controlMode flow="true"/></imsss:sequencing>
              </organization></organizations>
              <resources><resource identifier="r" type="webcontent" adlcp:scormType="sco" href="side.html"/></resources>
            </manifest>
            """;

    private static final String SCRIPT = """
            title=X
            start=.
            Act1V1.UIQ=previous.enabled~continue.enabled~toc.enabled.selectable@Del 2
            Act1V1.UIA=N~Y~Y
            Act1V1.commands.0=I->->t->0
            Act1V1.commands.1=SET->c~S~SCA!0.80->t->0
            Act1V1.commands.2=GET->c~S~SCA->0.8->0
            Act1V1.CUI=Continue
            Act2V1.commands.0=I->->t->0
            Act2V1.commands.1=GET->c~LOC->->403
            Act2V1.CUI=Exit
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @BeforeEach
    void writePackage() throws IOException {
        Files.writeString(folder.resolve("imsmanifest.xml"), MANIFEST);
    }

    private int replay(String script) throws IOException {
        return run(
                "en",
                folder.toString(),
                Files.writeString(folder.resolve("X.properties"), script).toString());
    }

    private int run(String language, String... args) {
        out.reset();
        err.reset();
        return ReplayScorm2004Command.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.forLanguageTag(language));
    }

    @Test
    void whatGoesAsExpectedExits0() throws IOException {
        assertThat(replay(SCRIPT)).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("Everything went as expected: 2 visits, 5 calls.\n");
        assertThat(err.size()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "->0.8->0; ->0.9->0; Activity 1, visit 1, step 2: GetValue(cmi.score.scaled) – expected 0.9 [0], got 0.80 [0]",
                "->403; ->0; Activity 2, visit 1, step 1: GetValue(cmi.location) – expected  [0], got  [403]",
                "UIA=N; UIA=Y; Activity 1, visit 1: previous.enabled – expected Y, got N",
                "Act2V1; Act3V1; Activity 3, visit 1: had to be delivered now, but activity 2 was",
                "CUI=Continue; CUI=Previous; Activity 2, visit 1: had to be delivered now, but was refused with SB.2.1-3",
                "CUI=Continue; CUI=HasEnded; Activity 1, visit 1: the session had to be over, but is not",
                "CUI=Exit; CUI=Choice~Del 1; Activity 1 was delivered after the last visit, which must not be"
            })
    void eachDifferenceIsSaidAndExits1(String from, String to, String sentence) throws IOException {
        assertThat(replay(SCRIPT.replace(from, to))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains(sentence);
    }

    @Test
    void visitsThatWereNeverReachedAreNamed() throws IOException {
        assertThat(replay(SCRIPT.replace("Act1V1", "Act9V1"))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("Activity 9, visit 1: had to be delivered now, but activity 1 was")
                .contains("Activity 2, visit 1: was never reached");
    }

    @Test
    void aMissingVisitIsAnActivityTooMuch() throws IOException {
        assertThat(replay(SCRIPT.substring(0, SCRIPT.indexOf("Act2V1")))).isEqualTo(1);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Activity 2 was delivered after the last visit");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "CUI=Exit; CUI=Dance; The script lets the learner do “Dance”, which is not known.",
                "CUI=Exit; CUI=Choice~Nowhere; The script chooses “Nowhere”, but the package has no activity of that title.",
                "GET->c~LOC->->403; GET->c~LOC; Line 10 of the script cannot be read as a call: GET->c~LOC",
                "GET->c~LOC->->403; FETCH->c~LOC->->403; The script uses the call FETCH, which is not known.",
                "Act2V1.CUI; Act2V1.XYZ; Line 11 of the script begins with Act2V1.XYZ, which is not known.",
                "Act; Bct; The script names no activity. Give a .properties file of the suite’s TestCases."
            })
    void anUnusableScriptExits2WithOneSentence(String from, String to, String sentence) throws IOException {
        assertThat(replay(SCRIPT.replace(from, to))).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualTo(sentence + "\n");
        assertThat(out.size()).isZero();
    }

    @Test
    void anUnusablePackageExits2WithOneSentence() throws IOException {
        Path script = Files.writeString(folder.resolve("X.properties"), SCRIPT);
        assertThat(run("da")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Skriv: loeft replay-scorm2004");
        assertThat(run("da", folder.resolve("borte").toString(), script.toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Der er ingen mappe ved navn");
        assertThat(run("da", folder.toString(), folder.resolve("borte").toString()))
                .isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("Der er ingen fil ved navn");
        Files.writeString(folder.resolve("imsmanifest.xml"), "<manifest>");
        assertThat(run("da", folder.toString(), script.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8))
                .contains("imsmanifest.xml")
                .hasLineCount(1);
        Files.delete(folder.resolve("imsmanifest.xml"));
        assertThat(run("da", folder.toString(), script.toString())).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).startsWith("I mappen");
    }
}
