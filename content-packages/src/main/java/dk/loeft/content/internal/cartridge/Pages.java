package dk.loeft.content.internal.cartridge;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What kind of file a name tells of, and the few characters of HTML that matter here. */
final class Pages {
    private static final Set<String> READ_BY_ITSELF = Set.of(
            "html", "htm", "xhtml", "pdf", "mp4", "m4v", "webm", "ogv", "mov", "mp3", "m4a", "ogg", "oga", "wav", "txt",
            "doc", "docx", "odt", "xls", "xlsx", "ods", "ppt", "pptx", "odp", "rtf", "csv", "epub", "zip");

    private static final Set<String> SHOWN_BY_BROWSERS = Set.of(
            "html", "htm", "xhtml", "pdf", "mp4", "m4v", "webm", "ogv", "mp3", "m4a", "ogg", "oga", "wav", "txt", "png",
            "jpg", "jpeg", "gif", "webp", "svg", "avif");

    private static final Map<String, String> ESCAPED =
            Map.of("&lt;", "<", "&gt;", ">", "&quot;", "\"", "&#39;", "'", "&nbsp;", " ");

    private Pages() {}

    static String ending(String file) {
        String name = file.substring(file.lastIndexOf('/') + 1);
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    static boolean isHtml(String file) {
        return Set.of("html", "htm", "xhtml").contains(ending(file));
    }

    /** Whether a file is read or watched by itself; pictures, styles and scripts are parts of pages. */
    static boolean isReadByItself(String file) {
        return READ_BY_ITSELF.contains(ending(file));
    }

    /** Whether a browser shows it in a frame; the rest it saves. */
    static boolean isShownByBrowsers(String file) {
        return SHOWN_BY_BROWSERS.contains(ending(file));
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    static String unescape(String html) {
        String text = html;
        for (Map.Entry<String, String> each : ESCAPED.entrySet()) {
            text = text.replace(each.getKey(), each.getValue());
        }
        return text.replace("&amp;", "&");
    }
}
