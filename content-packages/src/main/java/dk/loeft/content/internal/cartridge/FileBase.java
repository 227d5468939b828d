package dk.loeft.content.internal.cartridge;

import dk.loeft.content.internal.manifest.Href;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * References that begin with {@code $IMS-CC-FILEBASE$} (Common Cartridge 1.3, section 4.3): the standard means the folder of the file
 * that refers, systems that write cartridges mean the folder of web resources or the root. What is there decides.
 */
final class FileBase {
    private static final Pattern REFERENCE =
            Pattern.compile("(?i)(?:\\$|%24)(?:(IMS[-_]CC[-_]FILEBASE)|(WIKI_REFERENCE))(?:\\$|%24)([^\"'\\s<>)]*)");

    private static final String WEB_RESOURCES = "web_resources/";

    private final String root;
    private final String referring;
    private final Predicate<String> exists;

    /**
     * @param root the address of the package's root, with a slash at its end
     * @param referring the path of the file that refers
     * @param exists whether there is a file of that path
     */
    FileBase(String root, String referring, Predicate<String> exists) {
        this.root = root;
        this.referring = referring;
        this.exists = exists;
    }

    /** The text with its references replaced by addresses; those that lead nowhere point at where the file would be. */
    String replace(String html) {
        Matcher matcher = REFERENCE.matcher(html);
        StringBuilder replaced = new StringBuilder();
        while (matcher.find()) {
            boolean page = matcher.group(2) != null;
            String address = page ? page(matcher.group(3)) : file(matcher.group(3));
            matcher.appendReplacement(replaced, Matcher.quoteReplacement(address));
        }
        return matcher.appendTail(replaced).toString();
    }

    private String file(String rest) {
        Optional<Href> href = Href.parse(rest.replaceFirst("^/+", "").replace("&amp;", "&"));
        if (href.isEmpty() || href.get().external()) {
            return root;
        }
        List<String> bases = List.of(referring, WEB_RESOURCES, "");
        String found = bases.stream()
                .flatMap(base -> href.get().resolve(base).stream())
                .filter(exists)
                .findFirst()
                .or(() -> href.get().resolve(WEB_RESOURCES))
                .orElse("");
        return root + href.get().launch(found).replace("&", "&amp;");
    }

    /** A page of the system that made the cartridge, by its name. */
    private String page(String rest) {
        String name = rest.replaceFirst("^/?pages/", "");
        Optional<Href> href = Href.parse("wiki_content/" + name);
        return href.flatMap(each -> each.resolve("")
                        .map(path -> path + ".html")
                        .filter(exists)
                        .map(path -> root + each.launch(path)))
                .orElse("#");
    }

    /** Latin-1 keeps every byte as it is, whatever the page is written in; references are ASCII or percent-encoded. */
    byte[] replace(byte[] page) {
        String text = new String(page, StandardCharsets.ISO_8859_1);
        return REFERENCE.matcher(text).find() ? replace(text).getBytes(StandardCharsets.ISO_8859_1) : page;
    }
}
