package dk.loeft.content.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.BitSet;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The ranges are held against the plainest model there is: a bit for every tenth of a second. */
class WatchedRangesTest {
    private static final int TENTHS = 600;
    private static final int MILLIS = 100;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void rangesAddUpAsTheMomentsInThemDo(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            WatchedRanges ranges = WatchedRanges.NONE;
            BitSet moments = new BitSet();
            for (int i = 0; i < random.nextInt(12); i++) {
                int from = random.nextInt(TENTHS);
                int to = Math.min(TENTHS, from + random.nextInt(80));
                ranges = ranges.plus(WatchedRanges.of((long) from * MILLIS, (long) to * MILLIS));
                moments.set(from, to);
            }
            assertThat(ranges.length()).isEqualTo(Duration.ofMillis((long) moments.cardinality() * MILLIS));
            assertThat(WatchedRanges.parse(ranges.text())).contains(ranges);
            assertThat(ranges.plus(ranges)).isEqualTo(ranges);
            int length = 1 + random.nextInt(TENTHS);
            assertThat(ranges.share(Duration.ofMillis((long) length * MILLIS)))
                    .isEqualTo((double) moments.get(0, length).cardinality() / length);
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {11, 12, 13, 14, 15})
    void theOrderInWhichReportsComeDoesNotMatter(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            WatchedRanges one = random(random);
            WatchedRanges two = random(random);
            WatchedRanges three = random(random);
            assertThat(one.plus(two).plus(three)).isEqualTo(three.plus(one.plus(two)));
            assertThat(one.plus(two).length()).isGreaterThanOrEqualTo(one.length());
        }
    }

    private static WatchedRanges random(Random random) {
        WatchedRanges ranges = WatchedRanges.NONE;
        for (int i = 0; i < random.nextInt(8); i++) {
            long from = random.nextInt(60_000);
            ranges = ranges.plus(WatchedRanges.of(from, from + random.nextInt(9_000)));
        }
        return ranges;
    }

    @ParameterizedTest
    @ValueSource(longs = {21, 22, 23})
    void noMoreIsBelievedThanThereWasTimeFor(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            WatchedRanges claimed = random(random);
            Duration most = Duration.ofMillis(random.nextInt(20_000));
            WatchedRanges believed = claimed.atMost(most);
            assertThat(believed.length()).isLessThanOrEqualTo(most);
            assertThat(claimed.plus(believed)).isEqualTo(claimed);
            if (claimed.length().compareTo(most) <= 0) {
                assertThat(believed).isEqualTo(claimed);
            } else {
                assertThat(believed.length()).isEqualTo(most);
            }
        }
    }

    @Test
    void whatIsPlayedTwiceCountsOnce() {
        WatchedRanges twice = WatchedRanges.of(0, 10_000).plus(WatchedRanges.of(5_000, 12_500));
        assertThat(twice.text()).isEqualTo("0-12.5");
    }

    @Test
    void whatLiesBeyondTheEndDoesNotCount() {
        assertThat(WatchedRanges.of(90_000, 200_000).share(Duration.ofSeconds(100)))
                .isEqualTo(0.1);
        assertThat(WatchedRanges.of(0, 1_000).share(Duration.ZERO)).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "1-", "-1", "a-b", "1-2;3-4", "1-2,", "1e9-2", "1.2345-2", "99999999-100000000"})
    void whatIsNoListOfRangesIsNotRead(String text) {
        assertThat(WatchedRanges.parse(text)).isEmpty();
    }

    @Test
    void moreRangesThanAnybodyPlaysAreNotRead() {
        assertThat(WatchedRanges.parse("1-2,".repeat(WatchedRanges.MOST_SPANS) + "1-2"))
                .isEmpty();
    }
}
