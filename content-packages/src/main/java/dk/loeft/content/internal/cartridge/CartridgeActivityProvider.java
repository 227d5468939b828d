package dk.loeft.content.internal.cartridge;

import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageStandard;
import dk.loeft.content.internal.packages.PackageIndex;
import dk.loeft.content.internal.packages.StoredItem;
import dk.loeft.content.internal.tracking.ItemActivityProvider;
import dk.loeft.content.internal.tracking.ItemProgress;
import dk.loeft.content.internal.tracking.Launches;
import dk.loeft.learning.spi.Launch;
import dk.loeft.learning.spi.LaunchRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Cartridges as activities of courses. */
@ApplicationScoped
class CartridgeActivityProvider extends ItemActivityProvider {
    private static final String SHELL = "cartridge.html";

    private final EmbeddedParts embedded;

    @Inject
    CartridgeActivityProvider(PackageIndex packages, ItemProgress progress, Launches launches, EmbeddedParts embedded) {
        super(PackageStandard.COMMON_CARTRIDGE, SHELL, packages, progress, launches);
        this.embedded = embedded;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected CartridgeActivityProvider() {
        this(null, null, null, null);
    }

    /** Questions and tools are launched by another module, once one runs them. */
    @Override
    protected Launch open(StoredItem item, LaunchRequest request) {
        boolean handedOver = item.type() == PackageItem.Type.LTI || item.type() == PackageItem.Type.ASSESSMENT;
        return (handedOver ? embedded.open(item, request) : Optional.<Launch>empty())
                .orElseGet(() -> super.open(item, request));
    }
}
