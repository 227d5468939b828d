package dk.loeft.content.internal.media.page;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.owasp.html.HtmlChangeListener;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * Lets through what a text needs, and nothing that acts: no scripts, no styles, no forms, no frames, no event handlers, nothing
 * from other servers. Addresses of files become those under which they are served.
 */
final class CleanHtml {
    private static final Pattern ID = Pattern.compile("[\\p{L}\\p{N}_.:-]{1,100}");
    private static final Pattern TAG = Pattern.compile("[A-Za-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");
    private static final Pattern ALIGN = Pattern.compile("left|right|center");
    private static final Pattern SCOPE = Pattern.compile("row|col|rowgroup|colgroup");
    private static final Pattern KIND = Pattern.compile("captions|subtitles|descriptions|chapters");
    private static final Pattern CONTROLS = Pattern.compile("(?i)controls|");
    private static final Pattern PRELOAD = Pattern.compile("none|metadata");

    /** What stands around a text in a file of HTML, and says nothing by itself. */
    private static final Set<String> FRAME = Set.of("html", "head", "body", "meta", "title", "!doctype", "main");

    /** These go when their address does, and that is told by itself. */
    private static final Set<String> ADDRESSED = Set.of("a", "img", "video", "track");

    private final Surroundings around;

    private final boolean look;

    private final List<PageProblem> problems;

    /** @param look whether pictures and links are still to be looked at */
    CleanHtml(Surroundings around, boolean look, List<PageProblem> problems) {
        this.around = around;
        this.look = look;
        this.problems = problems;
    }

    String clean(String html) {
        // A head is taken out whole: its title would become text of the page.
        String text = html.replaceFirst("(?is)<head\\b.*?</head\\s*>", "");
        return policy().sanitize(text, listener(), "");
    }

    private PolicyFactory policy() {
        return new HtmlPolicyBuilder()
                .allowElements(
                        "h1", "h2", "h3", "h4", "h5", "h6", "p", "br", "hr", "blockquote", "pre", "code", "kbd", "samp")
                .allowElements(
                        "em", "strong", "b", "i", "u", "s", "del", "ins", "sub", "sup", "mark", "small", "abbr", "q")
                .allowElements("ul", "ol", "li", "dl", "dt", "dd", "div", "span", "section", "article", "aside")
                .allowElements("table", "caption", "thead", "tbody", "tfoot", "tr", "th", "td")
                .allowElements("figure", "figcaption", "details", "summary", "img", "video", "track")
                .allowElements(CleanHtml::link, "a")
                .allowWithoutAttributes("span")
                .allowUrlProtocols("https", "http", "mailto", "tel")
                .allowAttributes("id")
                .matching(ID)
                .globally()
                .allowAttributes("lang")
                .matching(TAG)
                .globally()
                .allowAttributes("href")
                .matching((element, attribute, value) -> href(value))
                .onElements("a")
                .allowAttributes("src")
                .matching((element, attribute, value) -> source(element, value))
                .onElements("img", "video", "track")
                .allowAttributes("alt", "title")
                .onElements("img")
                .allowAttributes("title")
                .onElements("a", "abbr")
                .allowAttributes("width", "height")
                .matching(NUMBER)
                .onElements("img", "video")
                .allowAttributes("aria-label")
                .onElements("video")
                .allowAttributes("controls")
                .matching(CONTROLS)
                .onElements("video")
                .allowAttributes("preload")
                .matching(PRELOAD)
                .onElements("video")
                .allowAttributes("kind")
                .matching(KIND)
                .onElements("track")
                .allowAttributes("srclang")
                .matching(TAG)
                .onElements("track")
                .allowAttributes("label")
                .onElements("track")
                .allowAttributes("scope")
                .matching(SCOPE)
                .onElements("th")
                .allowAttributes("align")
                .matching(ALIGN)
                .onElements("th", "td")
                .allowAttributes("colspan", "rowspan")
                .matching(NUMBER)
                .onElements("th", "td")
                .allowAttributes("start")
                .matching(NUMBER)
                .onElements("ol")
                .toFactory();
    }

    /** Other sites open beside the course and learn nothing of where the person came from. */
    private static String link(String element, List<String> attributes) {
        int at = attributes.indexOf("href");
        if (at >= 0 && attributes.get(at + 1).matches("(?i)https?:.*")) {
            attributes.addAll(List.of("target", "_blank", "rel", "noopener noreferrer"));
        }
        return element;
    }

    private @Nullable String href(String value) {
        if (value.startsWith("#") || Surroundings.elsewhere(value)) {
            return value;
        }
        String found = around.address(value).orElse(null);
        if (found == null && look) {
            problems.add(new PageProblem(PageProblem.Kind.LINK_MISSING, 0, value));
        }
        return found;
    }

    private @Nullable String source(String element, String value) {
        if (element.equals("track")) {
            return value;
        }
        String found = around.address(value).orElse(null);
        if (found == null && look) {
            boolean elsewhere = Surroundings.elsewhere(value);
            problems.add(new PageProblem(
                    elsewhere ? PageProblem.Kind.PICTURE_ELSEWHERE : PageProblem.Kind.PICTURE_MISSING, 0, value));
        }
        return found;
    }

    private HtmlChangeListener<String> listener() {
        return new HtmlChangeListener<>() {
            @Override
            public void discardedTag(@Nullable String context, String element) {
                String name = element.toLowerCase(Locale.ROOT);
                if (!FRAME.contains(name) && !ADDRESSED.contains(name)) {
                    problems.add(new PageProblem(PageProblem.Kind.CLEANED, 0, "<" + printable(element) + ">"));
                }
            }

            @Override
            public void discardedAttributes(@Nullable String context, String element, String... attributes) {
                Map<String, Set<String>> told =
                        Map.of("img", Set.of("src"), "video", Set.of("src"), "a", Set.of("href"));
                for (String attribute : attributes) {
                    boolean known = told.getOrDefault(element, Set.of()).contains(attribute);
                    if (!known && !FRAME.contains(element)) {
                        problems.add(new PageProblem(
                                PageProblem.Kind.CLEANED, 0, printable(element) + "/@" + printable(attribute)));
                    }
                }
            }
        };
    }

    private static String printable(String name) {
        String safe = name.replaceAll("[^A-Za-z0-9:_!-]", "?");
        return safe.length() <= 40 ? safe : safe.substring(0, 40);
    }
}
