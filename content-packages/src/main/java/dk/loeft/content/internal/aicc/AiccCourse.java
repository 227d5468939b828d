package dk.loeft.content.internal.aicc;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.engine.aicc.AiccGroups;
import dk.loeft.content.internal.FindingCode;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.LaunchPages;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.reading.CourseReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Reads the course structure files of AICC (CMI001, 5). Only the table of units ({@code .au}) cannot be done without: it alone says
 * what to open.
 */
public final class AiccCourse implements CourseReader {

    @Override
    public Optional<String> entry(Set<String> paths) {
        return AiccFiles.entry(paths);
    }

    @Override
    public Course read(String entry, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        AiccFiles structure = new AiccFiles(files, limits, entry);
        String au = structure.path("au").orElseThrow(() -> RefusalCode.AICC_AU_MISSING.at(entry));
        Optional<String> crs = structure.path("crs");
        Optional<AiccGroups> described = structure.groups(crs);
        if (crs.isEmpty()) {
            findings.add(FindingCode.AICC_CRS_MISSING, null, 0);
        }
        Elements elements = Elements.read(structure, au, findings);
        Conditions conditions = Conditions.read(structure, elements, findings);
        Units units = new Units(files, au, findings);
        List<PackageItem> items =
                new BlockTree(structure, elements, conditions, units, findings).read(limits.xmlDepth());
        described
                .flatMap(groups -> groups.value("course", "total_aus"))
                .filter(total -> total.matches("\\d{1,6}") && Integer.parseInt(total) != elements.unitCount())
                .ifPresent(total ->
                        findings.add(FindingCode.AICC_TOTAL_DIFFERS, crs.orElse(null), 0, total, elements.unitCount()));
        if (items.stream().flatMap(PackageItem::withDescendants).noneMatch(PackageItem::launchable)
                && !findings.hasErrors()) {
            findings.add(FindingCode.NOTHING_TO_LAUNCH, au, 0);
        }
        return new Course(
                PackageStandard.AICC,
                value(described, "version"),
                value(described, "course_title"),
                null,
                LaunchPages.check(items, files, findings).orElse(null),
                Optional.ofNullable(value(described, "course_id")).orElse(""),
                items);
    }

    /** What is needed when a course of that package runs; it was read without an error before. */
    static AiccStructure structure(PackageFiles files, PackageLimits limits) throws PackageRefused {
        Optional<String> entry = AiccFiles.entry(files.paths());
        if (entry.isEmpty()) {
            return AiccStructure.NONE;
        }
        Findings unread = new Findings();
        AiccFiles structure = new AiccFiles(files, limits, entry.get());
        Optional<String> au = structure.path("au");
        if (au.isEmpty()) {
            return AiccStructure.NONE;
        }
        Elements elements = Elements.read(structure, au.get(), unread);
        Conditions conditions = Conditions.read(structure, elements, unread);
        Optional<AiccGroups> described = structure.groups(structure.path("crs"));
        return new AiccStructure(
                Optional.ofNullable(value(described, "course_id")).orElse(""),
                conditions.requirements(),
                elements.objectives());
    }

    private static @Nullable String value(Optional<AiccGroups> described, String keyword) {
        return described
                .flatMap(groups -> groups.value("course", keyword))
                .map(value -> value.replaceAll("^\"|\"$", "").strip())
                .filter(value -> !value.isEmpty())
                .orElse(null);
    }
}
