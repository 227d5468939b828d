package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageStandard;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a manifest, or whatever stands in its place, says. The meaning of its parts is told in {@link dk.loeft.content.PackageReport}. */
public record Course(
        PackageStandard standard,
        @Nullable String standardVersion,
        @Nullable String title,
        @Nullable String version,
        @Nullable String language,
        String identifier,
        List<PackageItem> items) {}
