package dk.loeft.web.authoring;

import dk.loeft.content.PackageId;
import dk.loeft.content.PackageRow;
import dk.loeft.content.Packages;
import dk.loeft.content.StoredPackage;
import dk.loeft.learning.ActivityUse;
import dk.loeft.learning.Library;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;

/** Where a package is used, and what there is like it. */
@Named("packageUses")
@RequestScoped
public class PackageUsesPage {
    private final Packages packages;
    private final Library library;
    private final Address address;

    private boolean known;
    private List<ActivityUse> uses = List.of();
    private List<ActivityUse> similar = List.of();

    @Inject
    public PackageUsesPage(Packages packages, Library library, Address address) {
        this.packages = packages;
        this.library = library;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PackageUsesPage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        known = address.text("known").equals("true");
        Optional<PackageId> byReference = Optional.of(address.text("reference"))
                .filter(reference -> reference.matches("[0-9a-f]{64}"))
                .flatMap(packages::known);
        packages.find(byReference.orElse(new PackageId(address.key("id"))))
                .map(StoredPackage::row)
                .ifPresent(this::read);
    }

    private void read(PackageRow row) {
        uses = library.uses(row.standard().activityKind(), row.reference());
        similar = uses.isEmpty() ? library.similarTo(row.title()) : List.of();
    }

    /** Whether the reader has just uploaded a file that was stored already. */
    public boolean isKnown() {
        return known;
    }

    /** Every version that rests on the package. */
    public List<ActivityUse> getUses() {
        return uses;
    }

    /** Courses that the package may be a new version of, if it is not used yet. */
    public List<ActivityUse> getSimilar() {
        return similar;
    }
}
