package dk.loeft.content;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.media.WebVtt;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Documents, videos and pages spoiled at random, by seeds: each is read or refused, and nothing stays behind. */
class MediaFuzzTest extends ReadingTest {
    private static final long NANOS = Duration.ofSeconds(2).toNanos();

    @ParameterizedTest
    @CsvSource({"klart-sprog.pdf, 1", "x.mp4, 2", "x.webm, 3", "x.md, 4", "x.html, 5", "x.m3u8, 6"})
    void whateverIsSpoiledIsReadOrRefused(String name, long seed) throws IOException {
        byte[] sound = sound(name);
        Random random = new Random(seed);
        long begun = System.nanoTime();
        int rounds = 0;
        int refused = 0;
        while (System.nanoTime() - begun < NANOS && rounds < 2_000) {
            rounds++;
            byte[] spoiled = spoil(sound, random);
            sink = new MemorySink();
            boolean playlist = name.endsWith(".m3u8");
            byte[] sent = playlist
                    ? new TestZip().file(name, spoiled).file("0.ts", "x").bytes()
                    : spoiled;
            try {
                new PackageReader(temporary)
                        .read(
                                new ByteArrayInputStream(sent),
                                playlist ? "x.zip" : name,
                                sink,
                                PackageLimits.defaults());
                assertThat(sink.commits).isEqualTo(1);
            } catch (PackageRefused expected) {
                refused++;
                assertThat(sink.files).isEmpty();
            }
            WebVtt.check(new String(spoiled, StandardCharsets.ISO_8859_1));
        }
        assertThat(rounds).isGreaterThan(20);
        assertThat(refused).isLessThan(rounds + 1);
    }

    private static byte[] sound(String name) throws IOException {
        return switch (name) {
            case "klart-sprog.pdf" -> Files.readAllBytes(MediaReadingTest.SAMPLES.resolve(name));
            case "x.mp4" -> java.util.Arrays.copyOf(MediaReadingTest.video(), 20_000);
            case "x.webm" -> MediaReadingTest.webm();
            case "x.m3u8" -> "#EXTM3U\n#EXT-X-MAP:URI=\"0.ts\"\n#EXTINF:6.0,\n0.ts\n".getBytes(StandardCharsets.UTF_8);
            case "x.html" ->
                "<html lang=en><title>T</title><h1>T</h1><p>x<a href=\"y\">z</a><img src=q alt=r></html>"
                        .getBytes(StandardCharsets.UTF_8);
            default ->
                "---\nlang: da\n---\n# T\n\n| a | b |\n|---|---|\n| 1 | 2 |\n\n![x](y.png) [z](w) ~~q~~ <b>r</b>\n"
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] spoil(byte[] sound, Random random) {
        byte[] spoiled = sound.clone();
        for (int i = 0; i < 1 + random.nextInt(12); i++) {
            int at = random.nextInt(spoiled.length);
            switch (random.nextInt(4)) {
                case 0 -> spoiled[at] ^= (byte) (1 << random.nextInt(8));
                case 1 -> spoiled[at] = (byte) random.nextInt(256);
                case 2 -> {
                    int length = Math.min(random.nextInt(40), spoiled.length - at);
                    System.arraycopy(spoiled, random.nextInt(spoiled.length - length + 1), spoiled, at, length);
                }
                default ->
                    spoiled = java.util.Arrays.copyOf(spoiled, Math.max(8, spoiled.length - random.nextInt(200)));
            }
        }
        return spoiled;
    }
}
