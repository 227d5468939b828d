package dk.loeft.content.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeenPagesTest {
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void pagesAddUpWhicheverWayTheyAreWritten(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 200; round++) {
            Set<Integer> pages = new TreeSet<>();
            for (int i = 0; i < random.nextInt(30); i++) {
                pages.add(1 + random.nextInt(40));
            }
            String one = pages.stream().map(String::valueOf).collect(Collectors.joining(","));
            SeenPages seen = SeenPages.parse(one).orElseThrow();
            assertThat(seen.of(40)).isEqualTo(pages.size());
            assertThat(SeenPages.parse(seen.text())).contains(seen);
            assertThat(seen.of(20))
                    .isEqualTo((int) pages.stream().filter(page -> page <= 20).count());
        }
    }

    @Test
    void neighboursAreWrittenAsOneSpan() {
        SeenPages seen = SeenPages.parse("3,1,2,7").orElseThrow();
        assertThat(seen.plus(SeenPages.parse("8-9").orElseThrow()).text()).isEqualTo("1-3,7-9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "3-1", "1,,2", "x", "-1", "1-99999", "5001"})
    void whatIsNoListOfPagesIsNotRead(String text) {
        assertThat(SeenPages.parse(text)).isEmpty();
    }
}
