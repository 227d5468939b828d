package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code imsmanifest.xml} (SCORM 1.2 CAM 2.3.2, SCORM 2004 CAM 3.4) and says what an author has to know about it. The
 * two write the same tree; what SCORM 2004 says beside it is read elsewhere.
 */
public final class ManifestReader {

    /** The manifest's name; the standard wants it at the root and in this spelling. */
    public static final String FILE = "imsmanifest.xml";

    private static final Set<String> EDITIONS_2004 =
            Set.of("CAM 1.3", "2004 2nd Edition", "2004 3rd Edition", "2004 4th Edition");

    private final PackageFiles files;
    private final Findings findings;
    private final String file;
    private final PackageStandard standard;

    /** @param file the manifest's path in the package; differs from {@link #FILE} in case at most */
    public ManifestReader(PackageFiles files, String file, Findings findings) {
        this(files, file, findings, PackageStandard.SCORM_12);
    }

    /** @param standard which SCORM it is */
    public ManifestReader(PackageFiles files, String file, Findings findings, PackageStandard standard) {
        this.files = files;
        this.file = file;
        this.findings = findings;
        this.standard = standard;
    }

    public Course read(XmlNode manifest) throws PackageRefused {
        Optional<XmlNode> metadata = manifest.child("metadata");
        String schemaVersion = metadata.flatMap(m -> m.textOf("schemaversion")).orElse("");
        checkHead(manifest, metadata, schemaVersion);
        Resources resources = new Resources(manifest, files, file, findings);
        ItemReader items = new ItemReader(resources, file, findings, standard == PackageStandard.SCORM_12);
        Optional<XmlNode> organization = organization(manifest);
        List<PackageItem> tree;
        if (organization.isPresent()) {
            tree = items.read(organization.get());
        } else {
            findings.add(FindingCode.ORGANIZATION_MISSING, file, lineOf(manifest, "organizations"));
            tree = items.fromResources();
        }
        checkTree(tree, manifest);
        Optional<String> pageLanguage = LaunchPages.check(tree, files, findings);
        return new Course(
                standard,
                schemaVersion.isEmpty() ? null : schemaVersion,
                title(organization, metadata),
                manifest.attribute("version")
                        .map(String::strip)
                        .filter(v -> !v.isEmpty())
                        .orElse(null),
                language(metadata).or(() -> pageLanguage).orElse(null),
                manifest.attribute("identifier").orElse("").strip(),
                tree);
    }

    private void checkHead(XmlNode manifest, Optional<XmlNode> metadata, String schemaVersion) {
        boolean scorm12 = standard == PackageStandard.SCORM_12;
        if (schemaVersion.isEmpty()) {
            findings.add(
                    scorm12 ? FindingCode.SCHEMA_VERSION_MISSING : FindingCode.SCHEMA_VERSION_2004_MISSING,
                    file,
                    metadata.map(XmlNode::line).orElse(manifest.line()));
        } else if (!known(schemaVersion)) {
            findings.add(
                    scorm12 ? FindingCode.SCHEMA_VERSION_UNKNOWN : FindingCode.SCHEMA_VERSION_2004_UNKNOWN,
                    file,
                    lineOf(manifest, "schemaversion"),
                    schemaVersion);
        }
        if (manifest.attribute("identifier").orElse("").isBlank()) {
            findings.add(FindingCode.MANIFEST_IDENTIFIER_MISSING, file, manifest.line());
        }
        manifest.withDescendants()
                .skip(1)
                .filter(node -> node.name().equalsIgnoreCase("manifest"))
                .forEach(sub -> findings.add(
                        FindingCode.SUB_MANIFEST,
                        file,
                        sub.line(),
                        sub.attribute("identifier").orElse("")));
    }

    private boolean known(String schemaVersion) {
        return standard == PackageStandard.SCORM_12
                ? schemaVersion.equals("1.2")
                : EDITIONS_2004.stream().anyMatch(schemaVersion::equalsIgnoreCase);
    }

    private void checkTree(List<PackageItem> tree, XmlNode manifest) {
        List<PackageItem> all =
                tree.stream().flatMap(PackageItem::withDescendants).toList();
        int line = lineOf(manifest, "organizations");
        if (all.stream().noneMatch(PackageItem::launchable)) {
            // where an error says why, saying that nothing opens adds nothing
            if (!findings.hasErrors()) {
                findings.add(FindingCode.NOTHING_TO_LAUNCH, file, line);
            }
        } else if (all.stream().noneMatch(item -> item.type() == PackageItem.Type.SCO)) {
            findings.add(FindingCode.NO_SCO, file, line);
        }
    }

    private int lineOf(XmlNode manifest, String name) {
        return manifest.withDescendants()
                .filter(node -> node.name().equalsIgnoreCase(name))
                .findFirst()
                .orElse(manifest)
                .line();
    }

    /** The default organisation; when the manifest names none or an unknown one, the first. */
    private Optional<XmlNode> organization(XmlNode manifest) {
        Optional<XmlNode> parent = manifest.child("organizations");
        List<XmlNode> all = parent.map(p -> p.children("organization").toList()).orElse(List.of());
        if (parent.isEmpty() || all.isEmpty()) {
            return Optional.empty();
        }
        String wanted = parent.get().attribute("default").orElse("").strip();
        int line = parent.get().line();
        if (all.size() > 1) {
            findings.add(FindingCode.ORGANIZATION_SEVERAL, file, line, all.size());
        }
        Optional<XmlNode> named = all.stream()
                .filter(o -> o.attribute("identifier").orElse("").strip().equals(wanted))
                .findFirst();
        if (wanted.isEmpty() && all.size() > 1) {
            findings.add(FindingCode.ORGANIZATION_DEFAULT_MISSING, file, line);
            return Optional.of(all.get(0));
        }
        if (!wanted.isEmpty() && named.isEmpty()) {
            findings.add(FindingCode.ORGANIZATION_DEFAULT_UNKNOWN, file, line, wanted);
        }
        return Optional.of(named.orElse(all.get(0)));
    }

    private @Nullable String title(Optional<XmlNode> organization, Optional<XmlNode> metadata) {
        Optional<String> title = organization.flatMap(o -> o.textOf("title")).or(() -> general(metadata, "title")
                .map(ManifestReader::langString));
        if (title.isEmpty()) {
            findings.add(
                    FindingCode.TITLE_MISSING,
                    file,
                    organization.map(XmlNode::line).orElse(1));
        }
        return title.orElse(null);
    }

    private static Optional<String> language(Optional<XmlNode> metadata) {
        return general(metadata, "language")
                .map(XmlNode::text)
                .filter(l -> l.matches("[A-Za-z]{2,8}([-_][A-Za-z0-9]{1,8})*") && !l.equalsIgnoreCase("none"))
                .map(l -> l.replace('_', '-'));
    }

    /** An element of {@code lom/general} in the course's own metadata (IMS metadata 1.2.1). */
    private static Optional<XmlNode> general(Optional<XmlNode> metadata, String name) {
        return metadata.flatMap(m -> m.child("lom"))
                .flatMap(lom -> lom.child("general"))
                .flatMap(general -> general.child(name))
                .filter(node -> !node.text().isEmpty() || !langString(node).isEmpty());
    }

    private static String langString(XmlNode node) {
        return node.textOf("langstring").or(() -> node.textOf("string")).orElse(node.text());
    }
}
