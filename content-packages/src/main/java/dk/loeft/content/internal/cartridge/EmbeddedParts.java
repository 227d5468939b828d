package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageLimits;
import dk.loeft.content.PackageRefused;
import dk.loeft.content.internal.manifest.Href;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.storage.PackageStore;
import dk.loeft.learning.spi.EmbeddedActivity;
import dk.loeft.learning.spi.EmbeddedPart;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Hands the parts of cartridges that another module runs over to it: questions, and tools. */
@Dependent
class EmbeddedParts {
    private final Iterable<EmbeddedActivity> modules;

    private final PackageStore store;

    private final PackageLimits limits;

    @Inject
    EmbeddedParts(@Any Instance<EmbeddedActivity> modules, PackageStore store, PackageLimits limits) {
        this.modules = modules;
        this.store = store;
        this.limits = limits;
    }

    EmbeddedParts(List<EmbeddedActivity> modules, PackageStore store, PackageLimits limits) {
        this.modules = modules;
        this.store = store;
        this.limits = limits;
    }

    /** Opens a part; absent as long as no module opens parts of its kind. */
    Optional<Launch> open(StoredItem item, LaunchRequest request) {
        EmbeddedPart part = null;
        for (EmbeddedActivity module : modules) {
            if (part == null) {
                part = part(request.reference(), item);
            }
            if (module.opens(part)) {
                return Optional.of(module.launch(part, request));
            }
        }
        return Optional.empty();
    }

    private EmbeddedPart part(String reference, StoredItem item) {
        String file = file(item);
        boolean tool = item.type() == PackageItem.Type.LTI;
        byte[] xml = bytes(reference, file);
        return new EmbeddedPart(
                tool ? EmbeddedPart.Kind.TOOL : EmbeddedPart.Kind.QUESTIONS,
                reference,
                item.identifier(),
                item.title(),
                file,
                tool ? tool(reference, item).map(LtiLink::properties).orElse(Map.of()) : Map.of(),
                new String(xml, StandardCharsets.UTF_8));
    }

    private byte[] bytes(String reference, String file) {
        try {
            return store.files(reference).start(file, limits.xmlBytes());
        } catch (PackageRefused unreadable) {
            throw new IllegalStateException("A stored file cannot be read: " + file, unreadable);
        }
    }

    /** What the cartridge says of a tool; absent where it cannot be read. */
    Optional<LtiLink> tool(String reference, StoredItem item) {
        try {
            return Optional.of(LtiLink.of(
                    PartXml.read(file(item), store.files(reference), limits).root()));
        } catch (PackageRefused unreadable) {
            return Optional.empty();
        }
    }

    /** The file of a part, by the address under which it was kept. */
    private static String file(StoredItem item) {
        String launch = item.launch().orElseThrow();
        return Href.parse(launch).flatMap(href -> href.resolve("")).orElseThrow();
    }
}
