package dk.loeft.content.internal.cmi5;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.cmi5.CourseStructure.Node;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.LaunchPages;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.SafeXml;
import dk.loeft.content.internal.manifest.XmlNode;
import dk.loeft.content.internal.reading.CourseReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads cmi5 course packages: an archive with {@code cmi5.xml} at its root, or a course structure by itself (section 14). */
public final class Cmi5Reader implements CourseReader {
    static final String FILE = "cmi5.xml";

    private static final double PERCENT = 100;

    @Override
    public Optional<String> entry(Set<String> paths) {
        Optional<String> named =
                paths.stream().filter(path -> path.equalsIgnoreCase(FILE)).findFirst();
        return named.or(() -> paths.stream()
                .filter(path ->
                        paths.size() == 1 && path.toLowerCase(Locale.ROOT).matches("[^/]+\\.xml"))
                .filter(path -> !path.equalsIgnoreCase("imsmanifest.xml") && !path.equalsIgnoreCase("tincan.xml"))
                .findFirst());
    }

    /** By what stands in it; the name is the author's own. */
    @Override
    public boolean readsSingle(String fileName, byte[] start) {
        return new String(start, StandardCharsets.ISO_8859_1).replace("\0", "").contains("courseStructure");
    }

    @Override
    public Course read(String entry, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        if (!files.single() && !entry.equalsIgnoreCase(FILE)) {
            throw RefusalCode.CMI5_NAME.at(entry);
        }
        CourseStructure structure = structure(entry, files, limits, findings);
        String language = language(structure.title());
        List<PackageItem> items = structure.nodes().stream()
                .map(node -> item(node, null, language))
                .toList();
        Optional<String> pageLanguage = LaunchPages.check(items, files, findings);
        return new Course(
                PackageStandard.CMI5,
                null,
                structure.title().in(language),
                null,
                language.isEmpty() ? pageLanguage.orElse(null) : language,
                structure.id(),
                items);
    }

    static CourseStructure structure(String entry, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        XmlNode root = SafeXml.parse(entry, files.start(entry, limits.xmlBytes() + 1), limits, findings);
        return new StructureReader(entry, new UnitUrls(entry, files, findings), findings).read(root);
    }

    /** Danish if the course speaks Danish, else the first language it names. */
    private static String language(LangText title) {
        return title.byLanguage().keySet().stream()
                .filter(tag -> tag.toLowerCase(Locale.ROOT).matches("da(-.*)?"))
                .findFirst()
                .or(() -> title.byLanguage().keySet().stream()
                        .filter(tag -> tag.matches("[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*"))
                        .findFirst())
                .orElse("");
    }

    private static PackageItem item(Node node, @Nullable String parent, String language) {
        List<PackageItem> children = node.children().stream()
                .map(child -> item(child, node.id(), language))
                .toList();
        Optional<String> url = node.unit().map(CourseStructure.Unit::url);
        boolean within = node.unit().filter(unit -> !unit.elsewhere()).isPresent();
        return new PackageItem(
                node.id(),
                node.title().in(language),
                parent,
                node.unit().isPresent() ? PackageItem.Type.AU : PackageItem.Type.FOLDER,
                url.orElse(null),
                within ? url.map(Cmi5Reader::path).orElse(null) : null,
                node.unit()
                        .flatMap(CourseStructure.Unit::mastery)
                        .map(score -> score.doubleValue() * PERCENT)
                        .orElse(null),
                null,
                null,
                null,
                null,
                true,
                children);
    }

    /** The file that an address within the package names. */
    private static String path(String url) {
        return dk.loeft.content.internal.manifest.Href.parse(url)
                .flatMap(href -> href.resolve(""))
                .orElse(url);
    }
}
