package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.ManifestReader;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.SafeXml;
import dk.loeft.content.internal.manifest.XmlNode;
import dk.loeft.content.internal.storage.PackageStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The pages of cartridges as browsers can show them: HTML with its references resolved, topics and assignments as pages of their
 * own. They hold what strangers wrote and are served from the content origin alone.
 */
@Dependent
public class CartridgePages {
    /** Where the pages are served; what is no page lies at the package's own address. */
    public static final String ROOT = "/content/cc/";

    private static final long LARGEST = 8L << 20;

    private static final String LINKS =
            "\n<script src=\"/content/play/cartridge-links.js\" type=\"module\"></script>\n";

    private final PackageStore store;

    private final PackageLimits limits;

    @Inject
    public CartridgePages(PackageStore store, PackageLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    /**
     * A page.
     *
     * @param body its bytes
     * @param charset the charset they are in if that is known for sure
     */
    public record Shown(byte[] body, Optional<String> charset) {}

    /** The page of a file; absent where the file is to be served as it is. */
    public Optional<Shown> page(String sha256, List<String> segments) throws IOException {
        Optional<Path> file = store.file(sha256, segments);
        if (file.isEmpty() || Files.size(file.get()) > LARGEST) {
            return Optional.empty();
        }
        String path = String.join("/", segments);
        if (Pages.isHtml(path)) {
            byte[] page = fileBase(sha256, path).replace(Files.readAllBytes(file.get()));
            return Optional.of(new Shown(withLinks(page), Optional.empty()));
        }
        return path.endsWith(".xml") ? described(sha256, path) : Optional.empty();
    }

    /** Added in ASCII, which is the same in every encoding that pages are written in but UTF-16. */
    private static byte[] withLinks(byte[] page) {
        boolean wide = page.length > 1 && (page[0] == 0 || page[1] == 0 || (page[0] & 0xFE) == 0xFE);
        if (wide) {
            return page;
        }
        byte[] longer = Arrays.copyOf(page, page.length + LINKS.length());
        byte[] links = LINKS.getBytes(StandardCharsets.US_ASCII);
        System.arraycopy(links, 0, longer, page.length, links.length);
        return longer;
    }

    private FileBase fileBase(String sha256, String path) {
        return new FileBase(ROOT + sha256 + "/", path, wanted -> exists(sha256, wanted));
    }

    private boolean exists(String sha256, String path) {
        try {
            return !path.isEmpty()
                    && store.file(sha256, List.of(path.split("/"))).isPresent();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** A topic or an assignment. */
    private Optional<Shown> described(String sha256, String path) {
        PackageFiles files = store.files(sha256);
        try {
            PartXml part = PartXml.read(path, files, limits);
            String name = part.root().name();
            if (!name.equalsIgnoreCase("topic") && !name.equalsIgnoreCase("assignment")) {
                return Optional.empty();
            }
            String html = write(part, fileBase(sha256, path), language(files));
            return Optional.of(new Shown(html.getBytes(StandardCharsets.UTF_8), Optional.of("utf-8")));
        } catch (PackageRefused unreadable) {
            return Optional.empty();
        }
    }

    private Optional<String> language(PackageFiles files) throws PackageRefused {
        Optional<String> manifest = files.paths().stream()
                .filter(path -> path.equalsIgnoreCase(ManifestReader.FILE))
                .findFirst();
        if (manifest.isEmpty()) {
            return Optional.empty();
        }
        byte[] bytes = files.start(manifest.get(), limits.xmlBytes() + 1);
        XmlNode root = SafeXml.parse(manifest.get(), bytes, limits, new Findings());
        return Lom.of(root.child("metadata")).language();
    }

    private static String write(PartXml part, FileBase base, Optional<String> language) {
        String title = Pages.escape(part.title().orElse(""));
        StringBuilder html = new StringBuilder("<!doctype html>\n<html");
        language.ifPresent(
                tag -> html.append(" lang=\"").append(Pages.escape(tag)).append('"'));
        html.append(
                        "><head><meta charset=\"utf-8\"><meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">")
                .append("<title>")
                .append(title)
                .append(
                        "</title><link rel=\"stylesheet\" href=\"/content/play/cartridge-page.css\"></head><body><main><h1>")
                .append(title)
                .append("</h1>\n");
        PartXml.Text text = part.text();
        if (text.html()) {
            html.append(base.replace(text.written()));
        } else {
            text.written().strip().lines().filter(line -> !line.isBlank()).forEach(line -> html.append("<p>")
                    .append(Pages.escape(line.strip()))
                    .append("</p>\n"));
        }
        attachments(part, base, html);
        return html.append("</main>").append(LINKS).append("</body></html>\n").toString();
    }

    private static void attachments(PartXml part, FileBase base, StringBuilder html) {
        List<String> attachments = part.attachments();
        if (attachments.isEmpty()) {
            return;
        }
        html.append("<ul class=\"attachments\">");
        for (String attachment : attachments) {
            String reference = attachment.contains("$") ? attachment : "$IMS-CC-FILEBASE$" + attachment;
            String name = attachment.replaceFirst("[?#].*", "");
            html.append("<li><a href=\"")
                    .append(base.replace(reference.replace(" ", "%20").replace("\"", "%22")))
                    .append("\">")
                    .append(Pages.escape(name.substring(name.lastIndexOf('/') + 1)))
                    .append("</a></li>");
        }
        html.append("</ul>");
    }
}
