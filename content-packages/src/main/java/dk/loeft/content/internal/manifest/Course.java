package dk.loeft.content.internal.manifest;

import dk.loeft.content.PackageItem;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a manifest says. The meaning of its parts is told in {@link dk.loeft.content.PackageReport}. */
public record Course(
        @Nullable String standardVersion,
        @Nullable String title,
        @Nullable String version,
        @Nullable String language,
        String identifier,
        List<PackageItem> items) {}
