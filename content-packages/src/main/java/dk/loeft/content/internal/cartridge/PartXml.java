package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.SafeXml;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.List;
import java.util.Optional;

/**
 * The XML file of a part of a cartridge: a web link ({@code webLink}), a topic ({@code topic}), an assignment ({@code assignment}),
 * a tool ({@code cartridge_basiclti_link}), or questions ({@code questestinterop}).
 */
final class PartXml {
    private final XmlNode root;

    private PartXml(XmlNode root) {
        this.root = root;
    }

    /** Reads a file with the limits that hold for manifests. */
    static PartXml read(String file, PackageFiles files, PackageLimits limits) throws PackageRefused {
        byte[] bytes = files.start(file, limits.xmlBytes() + 1);
        return new PartXml(SafeXml.parse(file, bytes, limits, new Findings()));
    }

    static PartXml of(XmlNode root) {
        return new PartXml(root);
    }

    XmlNode root() {
        return root;
    }

    /** The title it gives itself; of questions that of the assessment in it. */
    Optional<String> title() {
        return root.textOf("title").or(() -> root.child("assessment")
                .flatMap(assessment -> assessment.attribute("title"))
                .map(String::strip)
                .filter(title -> !title.isEmpty()));
    }

    /** The address of a web link. */
    String url() {
        return root.child("url")
                .map(url -> CartridgeResources.value(url, "href"))
                .orElse("");
    }

    /** What is to be read in a topic or an assignment. */
    Text text() {
        Optional<XmlNode> text = root.child("text");
        boolean html = text.flatMap(node -> node.attribute("texttype"))
                .orElse("text/plain")
                .strip()
                .equalsIgnoreCase("text/html");
        return new Text(text.map(XmlNode::rawText).orElse(""), html);
    }

    /** Files attached to a topic or an assignment, as written. */
    List<String> attachments() {
        return root.child("attachments").stream()
                .flatMap(parent -> parent.children("attachment"))
                .map(each -> CartridgeResources.value(each, "href"))
                .filter(href -> !href.isEmpty())
                .toList();
    }

    /** Whether the system that made the cartridge asks for a post: in the file it keeps beside the topic. */
    boolean asksForPost() {
        boolean first = root.textOf("require_initial_post").orElse("").equalsIgnoreCase("true");
        return first || root.child("assignment").isPresent();
    }

    /**
     * A text.
     *
     * @param html whether it is HTML; else it is plain
     */
    record Text(String written, boolean html) {}
}
