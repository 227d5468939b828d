package dk.loeft.content.internal.reading;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.XmlNode;

/** Reads the courses of one standard whose packages begin with {@code imsmanifest.xml}. Keeps no state. */
@FunctionalInterface
public interface ManifestCourse {

    /**
     * @param manifest the root of the manifest
     * @param file the manifest's path in the package
     * @throws PackageRefused when it is not to be stored at all
     */
    Course read(XmlNode manifest, String file, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused;
}
