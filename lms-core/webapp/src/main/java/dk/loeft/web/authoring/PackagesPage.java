package dk.loeft.web.authoring;

import dk.loeft.content.PackageRow;
import dk.loeft.content.Packages;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The packages that were uploaded, and the way to upload one more. */
@Named("packages")
@RequestScoped
public class PackagesPage {
    private static final int PAGE_SIZE = 25;

    private final Packages packages;

    private final ListState<PackageRow> list = new ListState<>(PAGE_SIZE, "uploaded", true);

    private long course;

    @Inject
    public PackagesPage(Packages packages) {
        this.packages = packages;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PackagesPage() {
        this(null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        list.show(packages.packages(list.getText(), list.request()));
    }

    public ListState<PackageRow> getList() {
        return list;
    }

    /** The course that gets another package, 0 if none was chosen yet. */
    public long getCourse() {
        return course;
    }

    public void setCourse(long course) {
        this.course = course;
    }
}
