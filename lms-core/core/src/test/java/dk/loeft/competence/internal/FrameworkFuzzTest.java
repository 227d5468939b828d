package dk.loeft.competence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.competence.FrameworkFormat;
import dk.loeft.shared.RefusedException;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files that were spoilt at random (fixed seed) are read, or refused with a sentence; nothing else is thrown, and nothing hangs. */
class FrameworkFuzzTest {
    private static final int ROUNDS = 3_000;

    private static final String[] PIECES = {
        ";",
        ";;;",
        ",",
        "\"",
        "\"\"",
        "'",
        "\n",
        "\r",
        "\r\n\r\n",
        "kind",
        "area;A;A",
        "competence;A.1;A.2;x;y",
        "level;99;",
        "framework;",
        "{",
        "}",
        "[",
        "]",
        ":",
        "null",
        "true",
        "-1e999",
        "1e9",
        "\"identifier\":\"00000000-0000-4000-8000-000000000001\",",
        "\"isChildOf\"",
        "\"\\ud800\"",
        "\\u0000",
        "\\",
        "\uFEFF",
        "\u0000",
        "æøå",
        "🙂",
        "{\"a\":".repeat(50),
        "x".repeat(400)
    };

    @ParameterizedTest
    @EnumSource
    void aSpoiltFileIsReadOrRefusedWithASentence(FrameworkFormat format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        FrameworkFiles.write(CsvReader.read(Bookcase.SMALL), Bookcase.NOW, format, out);
        byte[] whole = out.toByteArray();
        Random random = new Random(2026);
        int read = 0;
        int refused = 0;
        for (int round = 0; round < ROUNDS; round++) {
            byte[] spoilt = spoilt(whole, random);
            try {
                FrameworkFile file = FrameworkFiles.read(format, FileText.of(spoilt));
                // What was read can be written, and is then the same.
                ByteArrayOutputStream again = new ByteArrayOutputStream();
                FrameworkFiles.write(file, Bookcase.NOW, format, again);
                FrameworkFile back = FrameworkFiles.read(format, FileText.of(again.toByteArray()));
                assertThat(back.items()).isEqualTo(file.items());
                assertThat(back.levels()).isEqualTo(file.levels());
                assertThat(back.info()).isEqualTo(file.info());
                read++;
            } catch (RefusedException refusal) {
                assertThat(refusal.key()).startsWith("competence.");
                refused++;
            } catch (RuntimeException | StackOverflowError | AssertionError e) {
                throw new AssertionError("Round " + round + ": " + new String(spoilt, StandardCharsets.UTF_8), e);
            }
        }
        assertThat(read).as("some are still good").isGreaterThan(ROUNDS / 20);
        assertThat(refused).as("some are not").isGreaterThan(ROUNDS / 20);
    }

    private static byte[] spoilt(byte[] whole, Random random) {
        if (random.nextInt(10) == 0) {
            byte[] bytes = whole.clone();
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
            return bytes;
        }
        StringBuilder text = new StringBuilder(new String(whole, StandardCharsets.UTF_8));
        for (int i = random.nextInt(3); i >= 0; i--) {
            int from = random.nextInt(text.length());
            int to = Math.min(text.length(), from + random.nextInt(1 << random.nextInt(8)));
            switch (random.nextInt(4)) {
                case 0 -> text.delete(from, to);
                case 1 -> text.insert(from, PIECES[random.nextInt(PIECES.length)]);
                case 2 -> text.replace(from, to, PIECES[random.nextInt(PIECES.length)]);
                default -> text.insert(random.nextInt(text.length()), text.substring(from, to));
            }
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
