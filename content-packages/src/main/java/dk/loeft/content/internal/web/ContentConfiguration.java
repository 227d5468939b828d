package dk.loeft.content.internal.web;

import dk.loeft.content.PackageLimits;
import dk.loeft.content.internal.cmi5.Cmi5Settings;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.content.internal.tracking.ContentHosts;
import dk.loeft.content.internal.tracking.LaunchSettings;
import dk.loeft.shared.Setting;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;

/** What the settings come to for packages, launches and their addresses. */
@ApplicationScoped
public class ContentConfiguration {
    @Produces
    @Singleton
    PackageStore store() {
        return new PackageStore(Path.of(Setting.DATA.text(), "packages"));
    }

    @Produces
    PackageLimits limits() {
        PackageLimits standard = PackageLimits.defaults();
        long total = Setting.PACKAGE_MAX_BYTES.number();
        return new PackageLimits(
                Math.toIntExact(Setting.PACKAGE_MAX_FILES.number()),
                Setting.UPLOAD_MAX_BYTES.number(),
                total,
                Math.min(standard.fileBytes(), total),
                Math.toIntExact(Setting.PACKAGE_MAX_RATIO.number()),
                standard.pathLength(),
                Math.toIntExact(Setting.PACKAGE_MAX_DEPTH.number()),
                standard.xmlBytes(),
                standard.xmlDepth(),
                standard.xmlElements(),
                standard.xmlAttributeLength());
    }

    @Produces
    Origins origins() {
        return new Origins(Setting.PUBLIC_URL.text(), Setting.CONTENT_ORIGIN.text());
    }

    @Produces
    Cmi5Settings cmi5() {
        return new Cmi5Settings(origins().page(), origins().content(), hosts());
    }

    @Produces
    LaunchSettings launches() {
        return new LaunchSettings(origins().content(), Duration.ofMinutes(Setting.LAUNCH_TOKEN_LIFE.number()));
    }

    @Produces
    ContentHosts hosts() {
        return ContentHosts.of(Setting.CONTENT_HOSTS.text());
    }

    void sweep(@Observes @Initialized(ApplicationScoped.class) Object start, PackageStore store) throws IOException {
        store.sweep();
    }
}
