package dk.loeft.content.internal.reading;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.engine.scorm2004.tree.Activity;
import dk.loeft.content.engine.scorm2004.tree.ActivityTree;
import dk.loeft.content.engine.scorm2004.tree.Content;
import dk.loeft.content.engine.scorm2004.tree.ControlMode;
import dk.loeft.content.engine.scorm2004.tree.Sequencing;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.ManifestReader;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.SafeXml;
import dk.loeft.content.internal.manifest.XmlNode;
import dk.loeft.content.internal.scorm2004.ActivityTreeReader;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Reads SCORM 2004 packages, 2nd to 4th edition (CAM 3.4): the table of contents as for SCORM 1.2, and the activity tree with its
 * sequencing. Both know an item by the same identifier.
 */
public final class Scorm2004Manifests {
    private Scorm2004Manifests() {}

    /** The course, with what an author has to know about it. */
    static Course read(XmlNode manifest, String file, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        Course course = new ManifestReader(files, file, findings, PackageStandard.SCORM_2004).read(manifest);
        tree(manifest, file, course, findings);
        return course;
    }

    /**
     * The activity tree of a stored package.
     *
     * @throws PackageRefused when it cannot be read, which it could when it was stored
     */
    public static ActivityTree tree(PackageFiles files, PackageLimits limits) throws PackageRefused {
        String file = new ImsManifests().entry(files.paths()).orElseThrow(() -> RefusalCode.MANIFEST_MISSING.archive());
        Findings unheard = new Findings();
        XmlNode manifest = SafeXml.parse(file, files.start(file, limits.xmlBytes() + 1), limits, unheard);
        Course course = new ManifestReader(files, file, unheard, PackageStandard.SCORM_2004).read(manifest);
        return tree(manifest, file, course, unheard);
    }

    private static ActivityTree tree(XmlNode manifest, String file, Course course, Findings findings)
            throws PackageRefused {
        Optional<XmlNode> organization = ActivityTreeReader.organization(manifest);
        return organization.isPresent()
                ? new ActivityTreeReader(manifest, file, findings).read(organization.get())
                : new ActivityTree(withoutOrganization(course));
    }

    /** Nothing says how the resources belong together, so they are taken in any order. */
    private static Activity withoutOrganization(Course course) {
        List<Activity> all = course.items().stream()
                .map(item -> new Activity(
                        item.identifier(), item.title(), true, content(item), Sequencing.DEFAULT, List.of()))
                .toList();
        return new Activity(
                "organization~",
                course.identifier(),
                true,
                null,
                Sequencing.DEFAULT.with(ControlMode.of(true, true)),
                all);
    }

    private static Content content(PackageItem item) {
        return new Content(item.type() == PackageItem.Type.SCO, "", null, null, List.of(), Set.of());
    }
}
