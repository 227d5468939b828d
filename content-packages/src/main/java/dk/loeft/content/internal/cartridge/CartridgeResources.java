package dk.loeft.content.internal.cartridge;

import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.Href;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The {@code resources} of a cartridge's manifest, by identifier. */
final class CartridgeResources {
    private final PackageFiles files;
    private final String manifestFile;
    private final Findings findings;
    private final Map<String, CartridgeResource> byIdentifier = new LinkedHashMap<>();

    CartridgeResources(XmlNode manifest, PackageFiles files, String manifestFile, Findings findings) {
        this.files = files;
        this.manifestFile = manifestFile;
        this.findings = findings;
        manifest.child("resources").ifPresent(parent -> {
            String base = base(base("", manifest), parent);
            parent.children("resource").forEach(node -> read(node, base(base, node)));
        });
    }

    private static String base(String outer, XmlNode node) {
        return node.qualified("xml:base")
                .filter(written -> !written.isBlank())
                .flatMap(written -> Href.base(outer, written))
                .orElse(outer);
    }

    private void read(XmlNode node, String base) {
        String identifier = value(node, "identifier");
        String type = value(node, "type");
        String written = node.attribute("href")
                .map(String::strip)
                .filter(href -> !href.isEmpty())
                .or(() -> node.children("file").map(file -> value(file, "href")).findFirst())
                .orElse("");
        Optional<Href> href = written.isEmpty() ? Optional.empty() : Href.parse(written);
        Optional<String> file = href.filter(parsed -> !parsed.external())
                .flatMap(parsed -> parsed.resolve(base))
                .filter(files.paths()::contains);
        CartridgeResource resource = new CartridgeResource(
                identifier,
                ResourceKind.of(type),
                type,
                value(node, "intendeduse"),
                value(node, "protected").equalsIgnoreCase("true"),
                node.child("variant").isPresent(),
                written,
                file,
                file.flatMap(path -> href.map(parsed -> parsed.launch(path))),
                node.children("dependency")
                        .map(each -> value(each, "identifierref"))
                        .toList(),
                node.line());
        if (byIdentifier.putIfAbsent(identifier, resource) != null) {
            findings.add(FindingCode.CARTRIDGE_IDENTIFIER_REPEATED, manifestFile, node.line(), identifier);
        }
    }

    static String value(XmlNode node, String attribute) {
        return node.attribute(attribute).orElse("").strip();
    }

    Optional<CartridgeResource> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    Collection<CartridgeResource> all() {
        return byIdentifier.values();
    }

    /** The resources it builds on that are there. */
    List<CartridgeResource> dependencies(CartridgeResource resource) {
        return resource.dependencies().stream()
                .flatMap(identifier -> find(identifier).stream())
                .toList();
    }
}
