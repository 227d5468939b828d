package dk.loeft.web.authoring;

import dk.loeft.content.PackageRow;
import dk.loeft.content.Packages;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The packages that were uploaded, and the way to upload one more. */
@Named("packages")
@RequestScoped
public class PackagesPage {
    private static final int PAGE_SIZE = 25;

    private final Packages packages;

    private String text = "";
    private String sort = "uploaded";
    private boolean descending = true;
    private int number = 1;
    private long course;

    private Page<PackageRow> rows = new Page<>(List.of(), 0, PageRequest.first(PAGE_SIZE));

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
        rows = packages.packages(text.strip(), new PageRequest(number, PAGE_SIZE, sort, !descending));
    }

    public Page<PackageRow> getRows() {
        return rows;
    }

    public String getText() {
        return text;
    }

    public void setText(String text) {
        this.text = text;
    }

    public String getSort() {
        return sort;
    }

    public void setSort(String sort) {
        this.sort = sort;
    }

    public boolean isDescending() {
        return descending;
    }

    public void setDescending(boolean descending) {
        this.descending = descending;
    }

    public int getNumber() {
        return number;
    }

    public void setNumber(int number) {
        this.number = number;
    }

    /** The course that gets another package, 0 if none was chosen yet. */
    public long getCourse() {
        return course;
    }

    public void setCourse(long course) {
        this.course = course;
    }
}
