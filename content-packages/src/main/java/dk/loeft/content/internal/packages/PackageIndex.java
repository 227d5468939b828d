package dk.loeft.content.internal.packages;

import dk.loeft.content.PackageRow;
import dk.loeft.learning.spi.Activity;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What launching and tracking ask of the stored packages. Takes part in the transaction of whoever asks. */
@Dependent
public class PackageIndex {
    private final PackageRepository packages;

    @Inject
    PackageIndex(PackageRepository packages) {
        this.packages = packages;
    }

    /** The package, if there is one and a course can be made of it. */
    public Optional<PackageRow> usable(String reference) {
        return packages.byReference(reference).filter(PackageRow::usable);
    }

    /** The same as what a course rests on. */
    public Optional<Activity> activity(String reference) {
        return usable(reference).map(PackageIndex::activity);
    }

    /** A package as what a course rests on. */
    public static Activity activity(PackageRow row) {
        return new Activity(row.reference(), row.title(), row.standard().title(), row.parts());
    }

    /** All items in order; none for an unknown package. */
    public List<StoredItem> items(String reference) {
        return packages.items(reference);
    }

    /** The items of several packages in order, by reference; an unknown package has no entry. */
    public Map<String, List<StoredItem>> items(Set<String> references) {
        return packages.items(references);
    }

    /** The reference of the package an item belongs to. */
    public String referenceOf(long item) {
        return packages.referenceOfItem(item);
    }
}
