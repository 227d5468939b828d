package dk.loeft.content.internal.accessibility;

import static org.assertj.core.api.Assertions.assertThat;

import dk.loeft.content.Finding;
import dk.loeft.content.PackageMessages;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessibilityChecksTest {
    private final Map<String, String> pages = new LinkedHashMap<>();

    private int read;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "image.without-alt|<img src='a.png'>",
                "image.without-alt|<input type='image' src='a.png'>",
                "page.video-without-captions|<video src='a.mp4' controls></video>",
                "field.without-label|<p>Navn <input name='n'></p>",
                "field.without-label|<label for='x'>Navn</label><select id='y'><option>1</option></select>",
                "button.without-name|<button><i class='icon'></i></button>",
                "button.without-name|<a href='b.html'><img src='a.png' alt=''></a>",
                "frame.without-title|<iframe src='b.html'></iframe>",
                "viewport.locked|<meta name='viewport' content='width=device-width, user-scalable=no'>",
                "viewport.locked|<meta name='viewport' content='maximum-scale=1.0'>",
                "media.autoplay|<audio autoplay src='a.mp3'></audio>",
                "text.moves|<marquee>Nyt!</marquee>",
                "page.reloads|<meta http-equiv='refresh' content='5; url=b.html'>"
            })
    void whatKeepsPeopleOutIsFound(String code, String html) {
        assertThat(codes(html)).containsExactly(code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "<img src='a.png' alt=''>",
                "<img src='a.png' alt='En hund'>",
                "<img src='a.png' aria-hidden='true'>",
                "<video controls><track kind='captions' src='a.vtt' srclang='da'></video>",
                "<label>Navn <input name='n'></label>",
                "<label for='n'>Navn</label><input id='n'>",
                "<input type='hidden' name='n'><input type='submit' value='Send'>",
                "<input aria-label='Navn'>",
                "<a href='b.html'><img src='a.png' alt='Forside'></a>",
                "<button>Næste</button>",
                "<iframe src='b.html' title='Film'></iframe>",
                "<meta name='viewport' content='width=device-width, initial-scale=1, maximum-scale=5'>",
                "<meta http-equiv='refresh' content='0; url=b.html'>",
                "<audio controls src='a.mp3'></audio>"
            })
    void whatIsInOrderIsLeftInPeace(String html) {
        assertThat(codes(html)).isEmpty();
    }

    @Test
    void aRuleIsSaidOnceWithTheFirstPlaceAndHowManyThereAre() {
        pages.put("a.html", "<html>\n<body>\n<p>\n<img src=1>\n<img src=2></html>");
        pages.put("b.html", "<img src=3>");

        Finding finding = check("a.html", "b.html").get(0);

        assertThat(finding.file()).isEqualTo("a.html");
        assertThat(finding.line()).isEqualTo(4);
        assertThat(finding.args()).containsExactly("a.html", "3", "2");
        assertThat(PackageMessages.in(Locale.forLanguageTag("da")).title(finding))
                .isEqualTo(
                        "Billeder mangler en tekst til den, der ikke kan se dem. Steder: 3, sider: 2, først i a.html.");
        assertThat(PackageMessages.in(Locale.ENGLISH).title(finding))
                .isEqualTo(
                        "Pictures have no text for those who cannot see them. Places: 3, pages: 2, first in a.html.");
    }

    @Test
    void pagesThatAreFramedOrLinkedToAreLookedAtToo() {
        pages.put("index.html", "<iframe src='content/one%20two.html?x=1#y' title='t'></iframe>");
        pages.put("content/one two.html", "<a href='../deep.html'>Videre</a>");
        pages.put("deep.html", "<img src=1>");
        pages.put("unlinked.html", "<marquee>x</marquee>");

        assertThat(check("index.html")).extracting(Finding::code).containsExactly("image.without-alt");
    }

    @Test
    void addressesElsewhereAndStrangeOnesAreNotFollowed() {
        pages.put(
                "index.html",
                "<a href='https://x.dk/a.html'>a</a><a href='//x/b.html'>b</a><a href='mailto:x'>c</a>"
                        + "<a href='../../a.html'>d</a><a href='%zz'>e</a><a href='javascript:x()'>f</a>");

        assertThat(check("index.html")).isEmpty();
        assertThat(read).isEqualTo(1);
    }

    @Test
    void aLargePackageIsReadInBoundedWork() {
        StringBuilder links = new StringBuilder();
        for (int i = 0; i < 5000; i++) {
            pages.put("p" + i + ".html", "<img src=1>".repeat(2000));
            links.append("<a href='p").append(i).append(".html'>x</a>");
        }
        pages.put("index.html", links.toString());

        List<Finding> found = check("index.html");

        assertThat(read).isLessThanOrEqualTo(100);
        assertThat(found).hasSize(1);
    }

    @Test
    void aPageNestedBeyondReasonIsRead() {
        pages.put("index.html", "<div>".repeat(200_000) + "<img src=1>");

        check("index.html");

        assertThat(read).isEqualTo(1);
    }

    private List<String> codes(String body) {
        pages.put("index.html", "<!DOCTYPE html><html lang='da'><body>" + body + "</body></html>");
        return check("index.html").stream().map(Finding::code).toList();
    }

    private List<Finding> check(String... launched) {
        Findings findings = new Findings();
        try {
            AccessibilityChecks.check(files(), Arrays.asList(launched), findings);
        } catch (PackageRefused refused) {
            throw new IllegalStateException(refused);
        }
        return findings.sorted();
    }

    private PackageFiles files() {
        return new PackageFiles() {
            @Override
            public Set<String> paths() {
                return pages.keySet();
            }

            @Override
            public byte[] start(String path, int most) {
                read++;
                byte[] all = pages.getOrDefault(path, "").getBytes(StandardCharsets.UTF_8);
                return Arrays.copyOf(all, Math.min(most, all.length));
            }
        };
    }
}
