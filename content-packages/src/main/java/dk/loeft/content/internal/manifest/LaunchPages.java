package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import java.nio.charset.StandardCharsets;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Looks at the pages that are opened for what WCAG asks of every page: a language (3.1.1) and a title (2.4.2). */
public final class LaunchPages {

    private static final int HEAD = 64 << 10;
    private static final Pattern PAGE = Pattern.compile("(?i).*\\.x?html?");
    private static final Pattern HTML = Pattern.compile("(?i)<html\\b([^>]*)>");
    private static final Pattern LANG =
            Pattern.compile("(?i)(?:^|\\s)(?:xml:)?lang\\s*=\\s*[\"']?([A-Za-z0-9-]{2,35})");
    private static final Pattern TITLE = Pattern.compile("(?i)<title\\b[^>]*>\\s*[^\\s<]");

    private LaunchPages() {}

    /** Adds the hints; returns the language of the first page that states one. */
    public static Optional<String> check(List<PackageItem> tree, PackageFiles files, Findings findings)
            throws PackageRefused {
        Set<String> seen = new HashSet<>();
        Optional<String> first = Optional.empty();
        for (PackageItem item :
                tree.stream().flatMap(PackageItem::withDescendants).toList()) {
            String file = item.launchFile();
            if (file == null || !PAGE.matcher(file).matches() || !seen.add(file)) {
                continue;
            }
            Optional<String> language = checkPage(file, files.start(file, HEAD), findings);
            first = first.or(() -> language);
        }
        return first;
    }

    private static Optional<String> checkPage(String file, byte[] bytes, Findings findings) {
        String head = new String(bytes, StandardCharsets.ISO_8859_1).replace("\0", "");
        Matcher html = HTML.matcher(head);
        Optional<String> language = Optional.empty();
        if (html.find()) {
            Matcher lang = LANG.matcher(html.group(1));
            language = lang.find() ? Optional.of(lang.group(1)) : Optional.empty();
        }
        if (language.isEmpty()) {
            findings.add(FindingCode.LAUNCH_WITHOUT_LANG, file, 0, file);
        }
        if (!TITLE.matcher(head).find()) {
            findings.add(FindingCode.LAUNCH_WITHOUT_TITLE, file, 0, file);
        }
        return language;
    }
}
