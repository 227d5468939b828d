package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageStandard;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Tells the standards apart whose packages begin with {@code imsmanifest.xml}: by what the manifest says of itself. */
public final class Standards {

    private Standards() {}

    /** What says nothing of itself is read as SCORM 1.2, the oldest and most lenient. */
    public static PackageStandard of(XmlNode manifest) {
        Optional<XmlNode> metadata = manifest.child("metadata");
        String schema = metadata.flatMap(m -> m.textOf("schema")).orElse("");
        String schemaVersion = metadata.flatMap(m -> m.textOf("schemaversion")).orElse("");
        List<String> namespaces = manifest.withDescendants()
                .flatMap(node -> node.attributes().entrySet().stream()
                        .filter(a -> a.getKey().startsWith("xmlns"))
                        .map(a -> a.getValue().toLowerCase(Locale.ROOT)))
                .toList();
        String said = schema.toLowerCase(Locale.ROOT);
        if (said.contains("common cartridge") || anyContains(namespaces, "/imsccv1p")) {
            return PackageStandard.COMMON_CARTRIDGE;
        }
        boolean says12 = schemaVersion.equals("1.2") && !said.contains("qti");
        if (!says12 && isScorm2004(schemaVersion, namespaces)) {
            return PackageStandard.SCORM_2004;
        }
        if (said.contains("qti") || (!says12 && hasQtiResources(manifest))) {
            return PackageStandard.QTI;
        }
        return PackageStandard.SCORM_12;
    }

    private static boolean isScorm2004(String schemaVersion, List<String> namespaces) {
        return schemaVersion.contains("2004")
                || schemaVersion.contains("1.3")
                || anyContains(namespaces, "adlcp_v1p3")
                || anyContains(namespaces, "adlseq_v1p3")
                || anyContains(namespaces, "imsss");
    }

    private static boolean hasQtiResources(XmlNode manifest) {
        return manifest.withDescendants()
                .filter(node -> node.name().equals("resource"))
                .anyMatch(node -> node.attribute("type").orElse("").startsWith("imsqti_"));
    }

    private static boolean anyContains(List<String> namespaces, String part) {
        return namespaces.stream().anyMatch(namespace -> namespace.contains(part));
    }
}
