package dk.loeft.content.internal.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ByteRangeTest {
    @Test
    void aRangeIsCutAtTheEndOfTheFile() {
        assertThat(ByteRange.of("bytes=0-99", 1000)).contains(new ByteRange(0, 99));
        assertThat(ByteRange.of("bytes=900-", 1000)).contains(new ByteRange(900, 999));
        assertThat(ByteRange.of("bytes=900-5000", 1000)).contains(new ByteRange(900, 999));
        assertThat(ByteRange.of("bytes=-100", 1000)).contains(new ByteRange(900, 999));
        assertThat(ByteRange.of("bytes=-5000", 1000)).contains(new ByteRange(0, 999));
    }

    @Test
    void whatMeansNothingGetsTheWholeFile() {
        assertThat(ByteRange.of(null, 1000)).isEmpty();
        assertThat(ByteRange.of("bytes=-", 1000)).isEmpty();
        assertThat(ByteRange.of("bytes=9-3", 1000)).isEmpty();
        assertThat(ByteRange.of("bytes=0-1,5-6", 1000)).isEmpty();
        assertThat(ByteRange.of("pages=1-2", 1000)).isEmpty();
        assertThat(ByteRange.of("bytes=99999999999999999999-", 1000)).isEmpty();
    }

    @Test
    void beyondTheEndNothingCanBeSent() {
        assertThat(ByteRange.of("bytes=1000-", 1000).orElseThrow().satisfiable())
                .isFalse();
        assertThat(ByteRange.of("bytes=-0", 1000).orElseThrow().satisfiable()).isFalse();
        assertThat(ByteRange.of("bytes=0-", 0).orElseThrow().satisfiable()).isFalse();
    }
}
