package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.manifest.Href;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.storage.PackageStore;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.Optional;

/** What topics say, for pages on which nothing of a package may act: plain text alone. */
@Dependent
public class TopicTexts {
    private final PackageStore store;

    private final PackageLimits limits;

    @Inject
    public TopicTexts(PackageStore store, PackageLimits limits) {
        this.store = store;
        this.limits = limits;
    }

    public boolean asksForPost(StoredItem topic) {
        return Parts.ASKS_FOR_POST.equals(topic.given().dataFromLms());
    }

    /** The text of a topic without its markup; empty where it cannot be read. */
    public String plain(String reference, StoredItem topic) {
        Optional<String> file = topic.launch().flatMap(Href::parse).flatMap(href -> href.resolve(""));
        if (file.isEmpty() || !store.holds(reference)) {
            return "";
        }
        try {
            PartXml.Text text =
                    PartXml.read(file.get(), store.files(reference), limits).text();
            return text.html() ? plain(text.written()) : text.written().strip();
        } catch (PackageRefused unreadable) {
            return "";
        }
    }

    /** Paragraphs become lines; everything else in angle brackets goes. */
    static String plain(String html) {
        String lines = html.replaceAll("(?is)<(script|style)\\b.*?</\\1>", "")
                .replaceAll("\\s+", " ")
                .replaceAll("(?i)<br\\b[^>]*>", "\n")
                .replaceAll("(?i)</(p|div|li|tr|h[1-6]|blockquote)>", "\n")
                .replaceAll("(?i)<li\\b[^>]*>", "– ")
                .replaceAll("<[^>]*>", "");
        return Pages.unescape(lines)
                .replaceAll("[ \\t\\u00a0]+", " ")
                .replaceAll(" ?\\n ?", "\n")
                .replaceAll("\\n{2,}", "\n\n")
                .strip();
    }
}
