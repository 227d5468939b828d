package dk.loeft.content.internal.tincan;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.LaunchPages;
import dk.loeft.content.internal.manifest.LaunchTargets;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.SafeXml;
import dk.loeft.content.internal.manifest.XmlNode;
import dk.loeft.content.internal.reading.CourseReader;
import dk.loeft.xapi.model.Syntax;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code tincan.xml}. Each activity with a launch is a part of the course; one without is told of only, and belongs to the part
 * that stands before it.
 */
public final class TinCanCourse implements CourseReader {

    private static final String FILE = "tincan.xml";

    @Override
    public Optional<String> entry(Set<String> paths) {
        return paths.stream().filter(path -> path.equalsIgnoreCase(FILE)).findFirst();
    }

    @Override
    public Course read(String file, PackageFiles files, PackageLimits limits, Findings findings) throws PackageRefused {
        List<XmlNode> activities = activities(file, files, limits, findings);
        Set<String> seen = new LinkedHashSet<>();
        List<PackageItem> items = new ArrayList<>();
        @Nullable String language = null;
        for (XmlNode activity : activities) {
            String id = activity.attribute("id").orElse("").strip();
            if (!Syntax.isIri(id)) {
                findings.add(FindingCode.TINCAN_ID_MISSING, file, activity.line(), id);
            } else if (!seen.add(id)) {
                findings.add(FindingCode.IDENTIFIER_DUPLICATE, file, activity.line(), id);
            } else if (hasLaunch(activity)) {
                items.add(item(id, activity, file, files, findings));
                language = language == null ? language(activity) : language;
            }
        }
        if (items.stream().noneMatch(PackageItem::launchable) && !findings.hasErrors()) {
            findings.add(FindingCode.NOTHING_TO_LAUNCH, file, 1);
        }
        Optional<String> pageLanguage = LaunchPages.check(items, files, findings);
        Optional<XmlNode> first = activities.stream()
                .filter(TinCanCourse::hasLaunch)
                .findFirst()
                .or(() -> activities.stream().findFirst());
        return new Course(
                PackageStandard.TIN_CAN,
                null,
                first.flatMap(activity -> ByLanguage.text(activity, "name")).orElse(null),
                null,
                Optional.ofNullable(language).or(() -> pageLanguage).orElse(null),
                first.flatMap(activity -> activity.attribute("id")).orElse("").strip(),
                items);
    }

    /** The activities that belong to each part without being opened, by the part's identifier. */
    static Map<String, List<String>> told(PackageFiles files, PackageLimits limits) throws PackageRefused {
        Optional<String> file = new TinCanCourse().entry(files.paths());
        if (file.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> told = new HashMap<>();
        List<String> early = new ArrayList<>();
        List<String> current = early;
        for (XmlNode activity : activities(file.get(), files, limits, new Findings())) {
            String id = activity.attribute("id").orElse("").strip();
            if (hasLaunch(activity)) {
                current = told.computeIfAbsent(id, part -> new ArrayList<>());
                current.addAll(early);
                early.clear();
            } else if (Syntax.isIri(id) && isPart(activity)) {
                current.add(id);
            }
        }
        return told;
    }

    /** Questions and the like are told of too; they are no parts of what is to be done. */
    private static boolean isPart(XmlNode activity) {
        String type = activity.attribute("type").orElse("");
        String word = type.substring(type.lastIndexOf('/') + 1);
        return Set.of("course", "module", "lesson", "assessment", "unit").contains(word);
    }

    private static List<XmlNode> activities(String file, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        XmlNode root = SafeXml.parse(file, files.start(file, limits.xmlBytes() + 1), limits, findings);
        if (!root.name().equalsIgnoreCase("tincan")) {
            throw RefusalCode.NOT_TINCAN.atLine(file, root.line(), root.name());
        }
        return root.children("activities")
                .flatMap(activities -> activities.children("activity"))
                .toList();
    }

    private static boolean hasLaunch(XmlNode activity) {
        return ByLanguage.text(activity, "launch").isPresent();
    }

    private static @Nullable String language(XmlNode activity) {
        return ByLanguage.node(activity, "launch")
                .flatMap(ByLanguage::language)
                .or(() -> ByLanguage.node(activity, "name").flatMap(ByLanguage::language))
                .orElse(null);
    }

    private static PackageItem item(String id, XmlNode activity, String file, PackageFiles files, Findings findings) {
        Optional<String> name = ByLanguage.text(activity, "name");
        if (name.isEmpty()) {
            findings.add(FindingCode.ITEM_WITHOUT_TITLE, file, activity.line(), id);
        }
        String title = name.orElse(id);
        XmlNode launch = ByLanguage.node(activity, "launch").orElseThrow();
        LaunchTargets.Target target =
                new LaunchTargets(files, file, findings).find(launch.text(), "", title, launch.line());
        return PackageItem.of(id, title, null, PackageItem.Type.ACTIVITY, target.launch(), target.file(), List.of());
    }
}
