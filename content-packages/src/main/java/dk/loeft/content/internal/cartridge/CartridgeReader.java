package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.LaunchPages;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.List;
import java.util.Optional;

/**
 * Reads the manifest of a cartridge, full or thin (Common Cartridge 1.0 to 1.3, section 3), and says what an author has to know
 * about it.
 */
public final class CartridgeReader {
    private CartridgeReader() {}

    /** As {@link dk.loeft.content.internal.reading.ManifestCourse} wants it. */
    public static Course read(
            XmlNode manifest, String file, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        refuseProtected(manifest, file);
        Optional<XmlNode> metadata = manifest.child("metadata");
        String version = metadata.flatMap(node -> node.textOf("schemaversion")).orElse("");
        if (!version.matches("1\\.[0-3](\\.\\d+)?")) {
            int line = metadata.map(XmlNode::line).orElse(manifest.line());
            findings.add(FindingCode.CARTRIDGE_VERSION_UNKNOWN, file, line, version.isEmpty() ? "–" : version);
        }
        CartridgeResources resources = new CartridgeResources(manifest, files, file, findings);
        Parts parts = new Parts(resources, files, limits, file, findings);
        Optional<XmlNode> organization = organization(manifest, file, findings);
        CartridgeItems items = new CartridgeItems(resources, parts, file, findings);
        List<PackageItem> tree = items.read(organization);
        if (tree.isEmpty()) {
            tree = items.fromResources();
            if (!tree.isEmpty()) {
                findings.add(FindingCode.CARTRIDGE_FROM_RESOURCES, file, 0, tree.size());
            }
        }
        new CartridgeChecks(resources, file, findings).check(tree, files);
        Optional<String> pageLanguage = LaunchPages.check(tree, files, findings);
        Lom lom = Lom.of(metadata);
        Optional<String> title = lom.title().or(() -> organization.flatMap(node -> node.textOf("title")));
        if (title.isEmpty()) {
            findings.add(FindingCode.TITLE_MISSING, file, manifest.line());
        }
        return new Course(
                PackageStandard.COMMON_CARTRIDGE,
                version.isEmpty() ? null : version,
                title.orElse(null),
                null,
                lom.language().or(() -> pageLanguage).orElse(null),
                CartridgeResources.value(manifest, "identifier"),
                tree);
    }

    /** A cartridge that may be opened by those alone who are authorised (section 5.2): Løft has no way to ask its publisher. */
    private static void refuseProtected(XmlNode manifest, String file) throws PackageRefused {
        Optional<XmlNode> whole = manifest.withDescendants()
                .filter(node -> node.name().equalsIgnoreCase("authorizations"))
                .filter(node -> CartridgeResources.value(node, "access").equalsIgnoreCase("cartridge"))
                .findFirst();
        if (whole.isPresent()) {
            throw RefusalCode.CARTRIDGE_PROTECTED.atLine(file, whole.get().line());
        }
    }

    /** A cartridge has one organisation or none (section 3.3); of several the first is read. */
    private static Optional<XmlNode> organization(XmlNode manifest, String file, Findings findings) {
        List<XmlNode> all = manifest.child("organizations").stream()
                .flatMap(parent -> parent.children("organization"))
                .toList();
        if (all.size() > 1) {
            findings.add(FindingCode.ORGANIZATION_SEVERAL, file, all.get(1).line(), all.size());
        }
        return all.stream().findFirst();
    }
}
