package dk.loeft.content.internal.accessibility;

import dk.loeft.content.internal.FindingCode;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What is looked for in a page; each names the success criterion of WCAG 2.2 that it serves. */
enum PageRule {
    /** 1.1.1: an empty {@code alt} says that the picture is decoration; a missing one says nothing. */
    IMAGE(
            FindingCode.IMAGE_WITHOUT_ALT,
            "img:not([alt]), area[href]:not([alt]), input[type=image]:not([alt])",
            element -> !named(element) && !hidden(element)),
    /** 1.2.2. */
    VIDEO(
            FindingCode.PAGE_VIDEO_WITHOUT_CAPTIONS,
            "video",
            element -> !element.hasAttr("muted")
                    && element.select("track[kind=captions], track[kind=subtitles], track:not([kind])")
                            .isEmpty()),
    /** 3.3.2 and 4.1.2. */
    FIELD(FindingCode.FIELD_WITHOUT_LABEL, "input, select, textarea", PageRule::unlabelled),
    /** 4.1.2. */
    BUTTON(
            FindingCode.BUTTON_WITHOUT_NAME,
            "button, [role=button], a[href]",
            element -> !named(element) && !hidden(element) && textless(element)),
    /** 4.1.2 (and 2.4.1). */
    FRAME(FindingCode.FRAME_WITHOUT_TITLE, "iframe, frame", element -> !named(element) && !hidden(element)),
    /** 1.4.4. */
    ZOOM(FindingCode.VIEWPORT_LOCKED, "meta[name=viewport]", element -> Viewport.locks(element.attr("content"))),
    /** 1.4.2 and 2.2.2. */
    AUTOPLAY(
            FindingCode.MEDIA_AUTOPLAY,
            "video[autoplay], audio[autoplay]",
            element -> !element.hasAttr("muted") || !element.hasAttr("controls")),
    /** 2.2.2. */
    MOVING(FindingCode.TEXT_MOVES, "marquee, blink", element -> true),
    /** 2.2.1. */
    REFRESH(FindingCode.PAGE_RELOADS, "meta[http-equiv=refresh]", element -> element.attr("content")
            .strip()
            .matches("[1-9][0-9]*\\s*([;,].*)?"));

    private final FindingCode code;

    private final String selector;

    private final Predicate<Element> breaks;

    PageRule(FindingCode code, String selector, Predicate<Element> breaks) {
        this.code = code;
        this.selector = selector;
        this.breaks = breaks;
    }

    FindingCode code() {
        return code;
    }

    /** The elements of a page that break it. */
    Stream<Element> broken(Document page) {
        return page.select(selector).stream().filter(breaks);
    }

    private static boolean named(Element element) {
        return !element.attr("aria-label").isBlank()
                || !element.attr("aria-labelledby").isBlank()
                || !element.attr("title").isBlank();
    }

    /** Not there for anybody who does not see it. */
    private static boolean hidden(Element element) {
        return element.hasAttr("hidden")
                || element.attr("aria-hidden").equals("true")
                || element.attr("role").matches("presentation|none");
    }

    private static boolean textless(Element element) {
        return !element.hasText()
                && element.select("img[alt], [aria-label], svg title").stream()
                        .allMatch(inner -> inner.attr("alt").isBlank()
                                && inner.attr("aria-label").isBlank()
                                && !inner.hasText());
    }

    private static boolean unlabelled(Element element) {
        String type = element.attr("type").toLowerCase(Locale.ROOT);
        boolean speaksForItself = type.matches("hidden|submit|reset|button|image");
        if (speaksForItself || named(element) || hidden(element) || element.closest("label") != null) {
            return false;
        }
        Document page = element.ownerDocument();
        String id = element.id();
        return id.isEmpty()
                || page == null
                || page.getElementsByTag("label").stream()
                        .noneMatch(label -> label.attr("for").equals(id));
    }

    /** The instructions of a {@code viewport}. */
    private static final class Viewport {
        private static final Pattern FIXED = Pattern.compile("(?i)user-scalable\\s*=\\s*(no|0)\\b");

        private static final Pattern SMALL = Pattern.compile("(?i)maximum-scale\\s*=\\s*(0?\\.\\d+|1(\\.\\d+)?)\\b");

        private Viewport() {}

        /** Whether nobody can make the page twice as large. */
        static boolean locks(String content) {
            return FIXED.matcher(content).find() || SMALL.matcher(content).find();
        }
    }
}
