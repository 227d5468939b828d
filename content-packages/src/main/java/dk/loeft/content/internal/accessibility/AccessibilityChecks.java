package dk.loeft.content.internal.accessibility;

import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.PackageFiles;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * Static checks of a package's pages against WCAG 2.2: the pages that are opened, and those that they frame or link to. Each rule is
 * said once, with the first place and how many more there are. The work is bounded: so many pages, and so many bytes of them,
 * are read and no more, however large the package is. What a script makes of a page later is not seen.
 */
public final class AccessibilityChecks {
    private static final int MOST_PAGES = 100;

    private static final int LARGEST_PAGE = 512 << 10;

    private static final int MOST_BYTES = 16 << 20;

    private static final Pattern PAGE = Pattern.compile("(?i).*\\.x?html?");

    private final PackageFiles files;

    private final Map<PageRule, Places> places = new EnumMap<>(PageRule.class);

    private final Set<String> seen = new LinkedHashSet<>();

    private final Queue<String> waiting = new ArrayDeque<>();

    private int bytesLeft = MOST_BYTES;

    private AccessibilityChecks(PackageFiles files) {
        this.files = files;
    }

    /** Where a rule is broken. */
    private static final class Places {
        private final String firstFile;

        private final int firstLine;

        private final Set<String> pages = new LinkedHashSet<>();

        private int count;

        Places(String firstFile, int firstLine) {
            this.firstFile = firstFile;
            this.firstLine = firstLine;
        }
    }

    /**
     * Adds a finding for each rule that is broken.
     *
     * @param files the files of the package
     * @param pages the paths of the pages that are opened; what is no HTML page is passed over
     */
    public static void check(PackageFiles files, Collection<String> pages, Findings findings) throws PackageRefused {
        AccessibilityChecks checks = new AccessibilityChecks(files);
        pages.forEach(checks::meet);
        checks.read();
        checks.places.forEach((rule, found) -> findings.add(
                rule.code(), found.firstFile, found.firstLine, found.firstFile, found.count, found.pages.size()));
    }

    private void meet(String path) {
        if (seen.size() < MOST_PAGES
                && PAGE.matcher(path).matches()
                && files.paths().contains(path)
                && seen.add(path)) {
            waiting.add(path);
        }
    }

    private void read() throws PackageRefused {
        while (!waiting.isEmpty() && bytesLeft > 0) {
            String path = waiting.remove();
            byte[] page = files.start(path, Math.min(LARGEST_PAGE, bytesLeft));
            bytesLeft -= page.length;
            Document document = parse(page);
            for (PageRule rule : PageRule.values()) {
                rule.broken(document).forEach(element -> note(rule, path, element));
            }
            document.select("a[href], iframe[src], frame[src]").forEach(link -> follow(path, link));
        }
    }

    private static Document parse(byte[] page) {
        Parser parser = Parser.htmlParser().setTrackPosition(true);
        try {
            return Jsoup.parse(new ByteArrayInputStream(page), null, "", parser);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
    }

    private void note(PageRule rule, String path, Element element) {
        int line = element.sourceRange().isTracked()
                ? element.sourceRange().start().lineNumber()
                : 0;
        Places found = places.computeIfAbsent(rule, key -> new Places(path, Math.max(0, line)));
        found.count++;
        found.pages.add(path);
    }

    private void follow(String from, Element link) {
        String href = link.hasAttr("href") ? link.attr("href") : link.attr("src");
        resolve(from, href).ifPresent(this::meet);
    }

    /** The path in the package that an address in a page leads to, absent for one that leads elsewhere. */
    private static Optional<String> resolve(String from, String href) {
        try {
            URI target = URI.create("/" + from.replace(" ", "%20"))
                    .resolve(href.strip().replace(" ", "%20"));
            boolean within = target.getScheme() == null && target.getAuthority() == null && target.getPath() != null;
            return within ? Optional.of(target.getPath().replaceFirst("^/+", "")) : Optional.empty();
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
