package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageItem;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The {@code resources} of a manifest: where each launches, and whether its files are there (SCORM 1.2 CAM 2.3.2.7). */
public final class Resources {

    /**
     * A resource.
     *
     * @param base where its hrefs are resolved from
     */
    public record Resource(
            String identifier,
            PackageItem.Type type,
            @Nullable String href,
            String base,
            int line) {}

    /** What a resource opens once its item's parameters are added. Both are null when it cannot be opened. */
    public record Launch(@Nullable String url, @Nullable String file) {
        public static final Launch NOTHING = new Launch(null, null);
    }

    private final PackageFiles files;
    private final String manifestFile;
    private final Findings findings;
    private final Map<String, Resource> byIdentifier = new LinkedHashMap<>();
    private final List<XmlNode> nodes;
    private boolean saidBackslash;

    public Resources(XmlNode manifest, PackageFiles files, String manifestFile, Findings findings) {
        this.files = files;
        this.manifestFile = manifestFile;
        this.findings = findings;
        Optional<XmlNode> parent = manifest.child("resources");
        String base = base(base("", manifest), parent);
        this.nodes = parent.map(p -> p.children("resource").toList()).orElse(List.of());
        for (XmlNode node : nodes) {
            read(node, base(base, node));
        }
        for (XmlNode node : nodes) {
            checkDependencies(node);
        }
    }

    private String base(String outer, Optional<XmlNode> node) {
        return node.map(n -> base(outer, n)).orElse(outer);
    }

    private String base(String outer, XmlNode node) {
        Optional<String> written = node.qualified("xml:base").filter(b -> !b.isBlank());
        if (written.isEmpty()) {
            return outer;
        }
        Optional<String> base = Href.base(outer, written.get());
        if (base.isEmpty()) {
            findings.add(FindingCode.HREF_OUTSIDE, manifestFile, node.line(), written.get());
        }
        return base.orElse(outer);
    }

    private void read(XmlNode node, String base) {
        String identifier = node.attribute("identifier").orElse("").strip();
        String href = node.attribute("href")
                .map(String::strip)
                .filter(h -> !h.isEmpty())
                .orElse(null);
        Resource resource = new Resource(identifier, type(node, href), href, base, node.line());
        if (byIdentifier.putIfAbsent(identifier, resource) != null) {
            findings.add(FindingCode.IDENTIFIER_DUPLICATE, manifestFile, node.line(), identifier);
        }
        node.children("file").forEach(file -> checkFile(file, base(base, file), href));
    }

    private PackageItem.Type type(XmlNode node, @Nullable String href) {
        String type = node.attribute("scormtype").orElse("").strip().toLowerCase(Locale.ROOT);
        if (type.isEmpty() && href != null) {
            findings.add(FindingCode.SCORM_TYPE_MISSING, manifestFile, node.line(), href);
        }
        return type.equals("sco") ? PackageItem.Type.SCO : PackageItem.Type.ASSET;
    }

    private void checkFile(XmlNode node, String base, @Nullable String launchHref) {
        String written = node.attribute("href").orElse("").strip();
        if (written.isEmpty() || written.equals(launchHref)) {
            return;
        }
        Optional<Href> href = Href.parse(written);
        if (href.isPresent() && !href.get().external() && find(href.get(), base).isEmpty()) {
            findings.add(FindingCode.FILE_MISSING, manifestFile, node.line(), written);
        }
    }

    private void checkDependencies(XmlNode node) {
        node.children("dependency").forEach(dependency -> {
            String to = dependency.attribute("identifierref").orElse("").strip();
            if (!byIdentifier.containsKey(to)) {
                findings.add(FindingCode.DEPENDENCY_MISSING, manifestFile, dependency.line(), to);
            }
        });
    }

    public Optional<Resource> find(String identifier) {
        return Optional.ofNullable(byIdentifier.get(identifier));
    }

    /** All SCOs, for a manifest without an organisation; where it has none, all that can be opened. */
    public List<Resource> launchable() {
        List<Resource> all = new ArrayList<>(byIdentifier.values());
        all.removeIf(resource -> resource.href() == null);
        List<Resource> scos = all.stream()
                .filter(resource -> resource.type() == PackageItem.Type.SCO)
                .toList();
        return scos.isEmpty() ? all : scos;
    }

    /** Finds what an item opens and says so when it cannot. */
    public Launch launch(Resource resource, String itemTitle, String parameters) {
        String written = resource.href();
        if (written == null) {
            findings.add(FindingCode.RESOURCE_WITHOUT_HREF, manifestFile, resource.line(), itemTitle);
            return Launch.NOTHING;
        }
        Optional<Href> parsed = Href.parse(written).map(href -> href.withParameters(parameters));
        if (parsed.isEmpty()) {
            findings.add(FindingCode.HREF_UNUSABLE, manifestFile, resource.line(), itemTitle, written);
            return Launch.NOTHING;
        }
        Href href = parsed.get();
        if (href.external()) {
            findings.add(FindingCode.HREF_EXTERNAL, manifestFile, resource.line(), itemTitle, written);
            return new Launch(href.path(), null);
        }
        if (href.backslashes() && !saidBackslash) {
            saidBackslash = true;
            findings.add(FindingCode.HREF_BACKSLASH, manifestFile, resource.line(), written);
        }
        Optional<String> resolved = href.resolve(resource.base());
        if (resolved.isEmpty()) {
            findings.add(FindingCode.HREF_OUTSIDE, manifestFile, resource.line(), written);
            return Launch.NOTHING;
        }
        Optional<String> file = find(href, resource.base());
        if (file.isEmpty()) {
            reportMissing(resolved.get(), resource, itemTitle);
            return Launch.NOTHING;
        }
        if (!file.get().equals(resolved.get())) {
            findings.add(FindingCode.XML_BASE_WITHOUT_SLASH, manifestFile, resource.line(), resource.base());
        }
        return new Launch(href.launch(file.get()), file.get());
    }

    private void reportMissing(String path, Resource resource, String itemTitle) {
        Optional<String> similar = files.similar(path);
        if (similar.isPresent()) {
            findings.add(
                    FindingCode.LAUNCH_MISSING_SIMILAR, manifestFile, resource.line(), itemTitle, path, similar.get());
        } else {
            findings.add(FindingCode.LAUNCH_MISSING, manifestFile, resource.line(), itemTitle, path);
        }
    }

    /** By the letter of RFC 3986; then as authors mean a base that lacks its last slash. */
    private Optional<String> find(Href href, String base) {
        return href.resolve(base)
                .filter(files.paths()::contains)
                .or(() -> base.isEmpty() || base.endsWith("/")
                        ? Optional.empty()
                        : href.resolve(base + "/").filter(files.paths()::contains));
    }
}
