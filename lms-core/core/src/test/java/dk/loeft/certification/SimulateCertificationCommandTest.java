package dk.loeft.certification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code loeft simulate certification}: what it prints, what its exit codes mean, and how it speaks of bad files. */
class SimulateCertificationCommandTest {
    private static final String CASES = """
            {"format": "loeft-certification-cases/1", "zone": "Europe/Copenhagen", "cases": [{
              "id": "A1", "title": "A yearly certificate",
              "settings": [{"version": 1, "effectiveFrom": "2024-01-01", "grace": "P30D", "editions": false}],
              "events": [
                {"seq": 2, "type": "COMPLETED", "on": "2026-02-09", "path": "FIRST"},
                {"seq": 1, "type": "ASSIGNED", "on": "2026-01-12", "rule": "R", "due": {"type": "ASSIGNMENT", "after": "P30D"}},
                {"seq": 3, "type": "PAUSED", "on": "2026-03-01", "until": "2026-03-31", "reason": "leave"},
                {"seq": 4, "type": "CORRECTED", "target": 3, "action": "REPLACE", "with": {"until": "2026-03-30"}, "reason": "r"}],
              "questions": [
                {"asOf": "2027-02-09", "knownTo": 4, "expect": {"state": "DUE_FOR_RENEWAL", "valid": true, "expires": "2027-02-09",
                  "cycles": [{"no": 1, "end": "OPEN"}]}}]}]}
            """;

    @TempDir
    Path folder = Path.of("");

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private int simulate(String content) throws IOException {
        return run(
                "en", Files.writeString(folder.resolve("cases.json"), content).toString());
    }

    private int run(String language, String... args) {
        out.reset();
        err.reset();
        return SimulateCertificationCommand.run(
                args,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Locale.forLanguageTag(language));
    }

    private String said() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String refused() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void whatComesAsExpectedExits0() throws IOException {
        assertThat(simulate(CASES)).isZero();
        assertThat(said()).isEqualTo("1 case, 1 question: no case differs.\n");
        assertThat(err.size()).isZero();
    }

    @Test
    void eachDifferenceIsNamedWithWhatWasExpectedAndWhatCameAndExits1() throws IOException {
        assertThat(simulate(CASES.replace("\"expires\": \"2027-02-09\"", "\"expires\": null")
                        .replace("\"end\": \"OPEN\"", "\"end\": \"LAPSED\"")))
                .isEqualTo(1);
        assertThat(said().lines())
                .containsExactly(
                        "Case A1, 2027-02-09 (known to 4): expires – expected null, got 2027-02-09",
                        "Case A1, 2027-02-09 (known to 4): cycles – expected no 1, end LAPSED, got no 1, version 1, how FIRST, "
                                + "validFrom 2026-02-09, expires 2027-02-09, end OPEN",
                        "1 case, 1 question: 1 case differs.");
    }

    @Test
    void onlyTheFieldsGivenAreCompared() throws IOException {
        assertThat(simulate(CASES.replaceAll("(?s)\"expect\": \\{.*?\\]\\}\\}", "\"expect\": {}}")))
                .isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "cases/1| cases/2| The file, field format: the format “loeft-certification-cases/2” is not known; write “loeft-certification-cases/1”.",
                "Europe/Copenhagen| Asia/Tokyo| The file, field zone: the time zone “Asia/Tokyo” is not used; all days are days in “Europe/Copenhagen”.",
                "\"version\": 1,| | Case A1, field settings.version: the field is missing; write it.",
                "P30D\", \"editions| 30D\", \"editions| Case A1, version 1, field grace: “30D” is no period; write it in months like P12M or in days like P90D.",
                "\"editions\": false| \"editions\": 1| Case A1, version 1, field editions: 1 is neither true nor false; write true or false.",
                "\"grace\": \"P30D\"| \"grace\": \"P12M\"| Case A1, version 1, field grace: the grace is not shorter than the validity; shorten it.",
                "\"path\": \"FIRST\"| \"path\": \"BOTH\"| Case A1, event 2, field path: “BOTH” is not known; write one of these words: FIRST, RENEWAL.",
                "2026-02-09\", \"path| 2026-02-30\", \"path| Case A1, event 2, field on: “2026-02-30” is no day; write it like 2026-03-15.",
                "\"on\": \"2026-02-09\"| \"at\": \"2026-02-09\"| Case A1, event 2, field at: “2026-02-09” is no moment in UTC; write it like 2026-03-15T22:30:00Z.",
                "\"path\": \"FIRST\"| \"path\": 1| Case A1, event 2, field path: 1 is no text; put it in quotation marks.",
                "\"path\": \"FIRST\"| \"edition\": \"2026\"| Case A1, event 2, field edition: \"2026\" is no whole number; write it without quotation marks and decimals.",
                "\"path\": \"FIRST\"| \"edition\": 1.5| Case A1, event 2, field edition: 1.5 is no whole number; write it without quotation marks and decimals.",
                "\"path\": \"FIRST\"| \"edition\": 1000000| Case A1, event 2, field edition: the number 1000000 is too large; write one of five digits at most.",
                "\"path\": \"FIRST\"| \"kindVersion\": 7| Case A1, event 2, field kindVersion: the version is not among the settings; mend the number.",
                "P30D\"}}| 30\"}}| Case A1, event 1, field due.after: “30” is no period; write it in months like P12M or in days like P90D.",
                "\"due\": {\"type\": \"ASSIGNMENT\", \"after\": \"P30D\"}| \"actor\": \"x\"| Case A1, event 1, field due: the assignment has no due date; write due with a type and a date or period.",
                "2026-03-31| 2026-02-28| Case A1, event 3, field until: the last day lies before the first; mend one of them.",
                "\"target\": 3| \"target\": 8| Case A1, event 4, field target: the correction is of an event that does not exist; mend the number.",
                "\"target\": 3| \"target\": 4| Case A1, event 4, field target: the correction is of itself or of a later event; mend the number to an earlier one.",
                "\"reason\": \"r\"| \"reason\": \" \"| Case A1, event 4, field reason: the correction gives no reason; write one.",
                "{\"until\": \"2026-03-30\"}| {\"type\": \"RESUMED\"}| Case A1, event 4, field with: what replaces the event is of another type; take the event away with REMOVE and write a new one.",
                "{\"until\": \"2026-03-30\"}| 7| Case A1, event 4, field with: this is no object; write one in {braces}.",
                "\"seq\": 2| \"seq\": 1| Case A1, event 1, field seq: the number is used twice; give each event its own.",
                "\"end\": \"OPEN\"| \"ende\": 1| Case A1, question 1, field expect.cycles.ende: there is no such field; mend the spelling to one of these: end, expires, how, no, validFrom, version.",
                "\"asOf\": \"2027-02-09\",| | Case A1, question 1, field asOf: the field is missing; write it.",
                "\"title\": \"A yearly certificate\",| \"title\" \"x\"| The file: line 2, column 25 is not JSON; mend what stands there."
            })
    void aBadFileGetsOneSentenceThatSaysWhatWhereAndHowToMendIt(String from, String to, String sentence)
            throws IOException {
        assertThat(simulate(CASES.replace(from, to == null ? "" : to))).isEqualTo(2);
        assertThat(refused()).isEqualTo(sentence + "\n");
        assertThat(out.size()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "7", "{", "{}", "null", "\u0000", "{\"format\": null}"})
    void whatIsNoCaseFileGetsOneSentence(String content) throws IOException {
        assertThat(simulate(content)).isEqualTo(2);
        assertThat(refused()).hasLineCount(1).startsWith("The file");
    }

    @Test
    void aFileNestedWithoutEndGetsOneSentence() throws IOException {
        assertThat(simulate("[".repeat(200_000))).isEqualTo(2);
        assertThat(refused()).hasLineCount(1);
    }

    @Test
    void aByteOrderMarkIsNoMistake() throws IOException {
        assertThat(simulate("\uFEFF" + CASES)).isZero();
    }

    @Test
    void aFileThatIsNotThereOrNotTextGetsOneSentence() throws IOException {
        Path file = folder.resolve("cases.json");
        assertThat(run("da", file.toString())).isEqualTo(2);
        assertThat(refused()).startsWith("Der er ingen fil ved navn " + file);
        assertThat(run("da", folder.toString())).isEqualTo(2);
        assertThat(refused()).startsWith("Der er ingen fil ved navn");
        assertThat(run("da", "\0")).isEqualTo(2);
        Files.write(file, new byte[] {'{', (byte) 0xff, (byte) 0xfe, '}'});
        assertThat(run("da", file.toString())).isEqualTo(2);
        assertThat(refused()).contains("UTF-8").hasLineCount(1);
    }

    @Test
    void whatCannotBeUnderstoodShowsTheUsage() {
        assertThat(run("da")).isEqualTo(2);
        assertThat(refused()).isEqualTo("Skriv: loeft simulate certification FIL.json\n");
        assertThat(run("en", "a.json", "b.json")).isEqualTo(2);
        assertThat(run("en", "--json")).isEqualTo(2);
        assertThat(refused()).isEqualTo("Usage: loeft simulate certification FILE.json\n");
    }

    @Test
    void aDamagedFileNeverGetsMoreThanASentence() throws IOException {
        Random random = new Random(4);
        for (int i = 0; i < 3_000; i++) {
            StringBuilder damaged = new StringBuilder(CASES);
            for (int wounds = random.nextInt(3) + 1; wounds > 0; wounds--) {
                int at = random.nextInt(damaged.length());
                damaged.replace(at, Math.min(damaged.length(), at + random.nextInt(6)), wound(random));
            }
            if (simulate(damaged.toString()) == 2) {
                assertThat(refused()).hasLineCount(1);
            }
        }
    }

    private static String wound(Random random) {
        String[] wounds = {"", "\"", "}", "null", "9", "-", "[", "P", "0000", "\u00e6"};
        return wounds[random.nextInt(wounds.length)];
    }
}
