package dk.loeft.content.engine.media;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.engine.media.WebVtt.Problem;
import dk.loeft.content.engine.media.WebVtt.Rule;
import org.junit.jupiter.api.Test;

class WebVttTest {
    @Test
    void captionsWithNotesStylesAndSettingsAreFine() {
        WebVtt.Checked checked = WebVtt.check("""
                WEBVTT - undertekster
                Kind: captions

                NOTE
                skrevet af os

                STYLE
                ::cue { color: white }

                1
                00:01.000 --> 00:02.000 align:start position:10%
                <v Anne>Hej

                01:00:00.000 --> 01:00:01.500
                To linjer
                tekst
                """);
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.cues()).isEqualTo(2);
    }

    @Test
    void aByteOrderMarkAndWindowsLinesAreFine() {
        WebVtt.Checked checked = WebVtt.check("\uFEFFWEBVTT\r\n\r\n00:00.000 --> 00:01.000\r\nHej\r\n");
        assertThat(checked.problems()).isEmpty();
        assertThat(checked.cues()).isEqualTo(1);
    }

    @Test
    void aFileInTheFormatSrtIsToldByItsFirstLineAndItsCommas() {
        WebVtt.Checked checked = WebVtt.check("1\n00:00:01,000 --> 00:00:02,000\nHej\n");
        assertThat(checked.problems())
                .containsExactly(
                        new Problem(1, Rule.HEADER, "1"), new Problem(2, Rule.TIMING, "00:00:01,000 --> 00:00:02,000"));
    }

    @Test
    void everyProblemNamesItsLine() {
        WebVtt.Checked checked = WebVtt.check("""
                WEBVTT

                00:05.000 --> 00:04.000
                Slutter før den begynder

                00:03.000 --> 00:06.000
                Kommer for sent i filen

                00:07.000 --> 00:08.000

                Tekst uden tider
                """);
        assertThat(checked.problems())
                .extracting(Problem::line, Problem::rule)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(3, Rule.ENDS_BEFORE_START),
                        org.assertj.core.groups.Tuple.tuple(6, Rule.ORDER),
                        org.assertj.core.groups.Tuple.tuple(9, Rule.EMPTY_CUE),
                        org.assertj.core.groups.Tuple.tuple(11, Rule.STRAY_TEXT));
    }
}
