package dk.loeft.content.internal.reading;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.Findings;
import dk.loeft.content.internal.RefusalCode;
import dk.loeft.content.internal.cartridge.CartridgeReader;
import dk.loeft.content.internal.manifest.Course;
import dk.loeft.content.internal.manifest.ManifestReader;
import dk.loeft.content.internal.manifest.PackageFiles;
import dk.loeft.content.internal.manifest.SafeXml;
import dk.loeft.content.internal.manifest.Standards;
import dk.loeft.content.internal.manifest.XmlNode;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Packages that begin with {@code imsmanifest.xml}: what the manifest says of itself decides who reads it. */
final class ImsManifests implements CourseReader {

    private static final Map<PackageStandard, ManifestCourse> READERS = Map.of(
            PackageStandard.SCORM_12, ImsManifests::scorm12,
            PackageStandard.COMMON_CARTRIDGE, CartridgeReader::read);

    /** The manifest's name in any case: disks of authors' machines do not tell the difference. */
    @Override
    public Optional<String> entry(Set<String> paths) {
        return paths.stream()
                .filter(path -> path.equalsIgnoreCase(ManifestReader.FILE))
                .findFirst();
    }

    @Override
    public Course read(String file, PackageFiles files, PackageLimits limits, Findings findings) throws PackageRefused {
        byte[] bytes = files.start(file, limits.xmlBytes() + 1);
        XmlNode manifest = SafeXml.parse(file, bytes, limits, findings);
        if (!manifest.name().equalsIgnoreCase("manifest")) {
            throw RefusalCode.NOT_A_MANIFEST.atLine(file, manifest.line(), manifest.name());
        }
        PackageStandard standard = Standards.of(manifest);
        ManifestCourse reader = READERS.get(standard);
        if (reader == null) {
            throw RefusalCode.STANDARD_NOT_YET.archive(standard.title());
        }
        return reader.read(manifest, file, files, limits, findings);
    }

    private static Course scorm12(
            XmlNode manifest, String file, PackageFiles files, PackageLimits limits, Findings findings)
            throws PackageRefused {
        return new ManifestReader(files, file, findings).read(manifest);
    }
}
