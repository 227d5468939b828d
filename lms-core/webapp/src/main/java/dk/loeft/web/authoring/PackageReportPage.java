package dk.loeft.web.authoring;

import dk.loeft.content.Finding;
import dk.loeft.content.PackageId;
import dk.loeft.content.PackageItem;
import dk.loeft.content.PackageMessages;
import dk.loeft.content.PackageReport;
import dk.loeft.content.PackageRow;
import dk.loeft.content.Packages;
import dk.loeft.content.StoredPackage;
import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.shared.PageRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What was found in a package, and the way on from it to a course. */
@Named("packageReport")
@RequestScoped
public class PackageReportPage {
    /** A course's title is at most as long. */
    private static final int TITLE = 200;

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    /**
     * Something found, as it is read.
     *
     * @param title what is wrong
     * @param mend what to do about it
     * @param file where, empty if it is about the package as a whole
     * @param line the line in that file, 0 without one
     */
    public record Line(String title, String mend, String file, int line) {}

    /**
     * An entry of the table of contents.
     *
     * @param item the entry
     * @param depth how deep it lies, 0 at the top
     */
    public record Entry(PackageItem item, int depth) {}

    private final Packages packages;
    private final Authoring authoring;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<StoredPackage> stored = Optional.empty();
    private List<AuthoredCourse> courses = List.of();
    private List<AuthoredCourse> others = List.of();
    private long target;

    @Inject
    public PackageReportPage(
            Packages packages, Authoring authoring, Address address, Refusals refusals, Toasts toasts) {
        this.packages = packages;
        this.authoring = authoring;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PackageReportPage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        Optional<PackageId> known = Optional.of(address.text("reference"))
                .filter(HASH.asMatchPredicate())
                .flatMap(packages::known);
        stored = packages.find(known.orElse(new PackageId(address.key("id"))));
        target = address.key("course");
        stored.ifPresent(found -> {
            courses = authoring.restingOn(
                    found.row().standard().activityKind(), found.row().reference());
            List<CourseId> resting =
                    courses.stream().map(AuthoredCourse::course).toList();
            others = authoring.authored("", new PageRequest(1, PageRequest.MAX_SIZE, "title", true)).rows().stream()
                    .filter(course -> !resting.contains(course.course()))
                    .toList();
        });
    }

    /** Answers "not found" for a package that is not there. */
    public void check() throws IOException {
        if (stored.isEmpty()) {
            address.notFound();
        }
    }

    /** Makes a draft of the package, under the package's own title. */
    public @Nullable String makeCourse() {
        PackageReport report = getReport();
        String title = report.title().length() > TITLE ? report.title().substring(0, TITLE) : report.title();
        String language = Optional.ofNullable(report.language())
                .filter(tag -> tag.startsWith("en"))
                .map(tag -> "en")
                .orElse("da");
        try {
            CourseId course = authoring.draft(
                    new CourseInput(title, "", "", language, 0),
                    getRow().standard().activityKind(),
                    getRow().reference());
            toasts.done("authoring", "package.course.made", title);
            return Outcomes.course(course);
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    /** Lets a course that is there already rest on the package. */
    public @Nullable String useInCourse() {
        try {
            authoring.replaceActivity(new CourseId(target), getRow().standard().activityKind(), getRow().reference());
            toasts.done("authoring", "package.course.replaced");
            return Outcomes.course(new CourseId(target));
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    public boolean isFound() {
        return stored.isPresent();
    }

    public PackageRow getRow() {
        return stored.orElseThrow().row();
    }

    public PackageReport getReport() {
        return stored.orElseThrow().report();
    }

    /** The version of the standard as the manifest writes it, empty if it states none. */
    public String getStandardVersion() {
        return Optional.ofNullable(getReport().standardVersion()).orElse("");
    }

    public List<Line> getErrors() {
        return lines(Finding.Grade.ERROR);
    }

    public List<Line> getWarnings() {
        return lines(Finding.Grade.WARNING);
    }

    public List<Line> getHints() {
        return lines(Finding.Grade.HINT);
    }

    private List<Line> lines(Finding.Grade grade) {
        PackageMessages messages = PackageMessages.in(
                FacesContext.getCurrentInstance().getViewRoot().getLocale());
        return getReport().findings().stream()
                .filter(finding -> finding.grade() == grade)
                .map(finding -> new Line(
                        messages.title(finding),
                        messages.mend(finding),
                        Optional.ofNullable(finding.file()).orElse(""),
                        finding.line()))
                .toList();
    }

    /** The table of contents, flattened. */
    public List<Entry> getContents() {
        List<Entry> entries = new ArrayList<>();
        getReport().items().forEach(item -> add(entries, item, 0));
        return entries;
    }

    private static void add(List<Entry> entries, PackageItem item, int depth) {
        entries.add(new Entry(item, depth));
        item.children().forEach(child -> add(entries, child, depth + 1));
    }

    /** The courses that rest on this package. */
    public List<AuthoredCourse> getCourses() {
        return courses;
    }

    /** The courses that could rest on it. */
    public List<AuthoredCourse> getOthers() {
        return others;
    }

    public long getTarget() {
        return target;
    }

    public void setTarget(long target) {
        this.target = target;
    }
}
