package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageItem;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The table of contents of a cartridge: of its organisation, or of its resources where nothing says how they belong together. */
final class CartridgeItems {
    /** What is shown by itself without an organisation. */
    private static final Set<ResourceKind> SHOWN = EnumSet.of(
            ResourceKind.WEB_LINK,
            ResourceKind.TOPIC,
            ResourceKind.TOOL,
            ResourceKind.ASSESSMENT,
            ResourceKind.ASSIGNMENT);

    private final CartridgeResources resources;
    private final Parts parts;
    private final String file;
    private final Findings findings;
    private final Set<String> identifiers = new HashSet<>();

    CartridgeItems(CartridgeResources resources, Parts parts, String file, Findings findings) {
        this.resources = resources;
        this.parts = parts;
        this.file = file;
        this.findings = findings;
    }

    /**
     * The items of an organisation. Cartridges hang everything on one item that has neither title nor content (section 3.3.2);
     * that one is left out.
     */
    List<PackageItem> read(Optional<XmlNode> organization) {
        if (organization.isEmpty()) {
            return List.of();
        }
        List<XmlNode> top = organization.get().children("item").toList();
        boolean root = top.size() == 1
                && CartridgeResources.value(top.get(0), "identifierref").isEmpty()
                && top.get(0).textOf("title").isEmpty();
        return children(root ? top.get(0) : organization.get(), null);
    }

    private List<PackageItem> children(XmlNode parent, @Nullable String parentIdentifier) {
        return parent.children("item").map(node -> item(node, parentIdentifier)).toList();
    }

    private PackageItem item(XmlNode node, @Nullable String parent) {
        String written = CartridgeResources.value(node, "identifier");
        String identifier = unique(written);
        if (!written.isEmpty() && !written.equals(identifier)) {
            findings.add(FindingCode.CARTRIDGE_IDENTIFIER_REPEATED, file, node.line(), written);
        }
        String reference = CartridgeResources.value(node, "identifierref");
        String title = node.textOf("title").orElse("");
        Optional<CartridgeResource> resource = resources.find(reference);
        if (!reference.isEmpty() && resource.isEmpty()) {
            findings.add(
                    FindingCode.CARTRIDGE_ITEM_WITHOUT_RESOURCE,
                    file,
                    node.line(),
                    title.isEmpty() ? identifier : title,
                    reference);
        }
        Parts.Part part = resource.map(found -> parts.part(found, title))
                .orElseGet(() -> Parts.Part.closed(PackageItem.Type.FOLDER));
        String shown = title.isEmpty() ? part.title().orElse(identifier) : title;
        if (title.isEmpty() && part.title().isEmpty()) {
            findings.add(FindingCode.ITEM_WITHOUT_TITLE, file, node.line(), identifier);
        }
        return item(identifier, shown, parent, part, children(node, identifier));
    }

    /** One part for each resource that is read by itself. */
    List<PackageItem> fromResources() {
        List<PackageItem> items = new ArrayList<>();
        for (CartridgeResource resource : resources.all()) {
            if (isShown(resource)) {
                Parts.Part part = parts.part(resource, "");
                String title = part.title().orElse(resource.identifier());
                items.add(item(unique(resource.identifier()), title, null, part, List.of()));
            }
        }
        return items;
    }

    private static boolean isShown(CartridgeResource resource) {
        if (SHOWN.contains(resource.kind())) {
            return true;
        }
        boolean there = resource.file().filter(Pages::isReadByItself).isPresent();
        boolean page = resource.kind() == ResourceKind.WEB_CONTENT && !resource.fallback();
        boolean meantToBeRead = resource.kind() == ResourceKind.ASSOCIATED && isForLearners(resource);
        return there && (page || meantToBeRead);
    }

    /** A syllabus is for learners; lesson plans are for those who teach (1.3, section 4.8). */
    private static boolean isForLearners(CartridgeResource resource) {
        return resource.intendedUse().equalsIgnoreCase("syllabus");
    }

    private static PackageItem item(
            String identifier, String title, @Nullable String parent, Parts.Part part, List<PackageItem> children) {
        return new PackageItem(
                identifier,
                title.isBlank() ? identifier : title,
                parent,
                part.type(),
                part.launch(),
                part.file(),
                null,
                null,
                null,
                part.given(),
                null,
                true,
                children);
    }

    /** Identifiers are the keys under which progress is kept, so a missing or repeated one gets a suffix of its own. */
    private String unique(String identifier) {
        String wanted = identifier.isEmpty() ? "item" : identifier;
        String free = wanted;
        for (int n = 2; !identifiers.add(free); n++) {
            free = wanted + "~" + n;
        }
        return free;
    }
}
