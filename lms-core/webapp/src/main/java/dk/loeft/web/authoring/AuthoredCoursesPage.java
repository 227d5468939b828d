package dk.loeft.web.authoring;

import dk.loeft.content.PackageStandard;
import dk.loeft.learning.CourseOwner;
import dk.loeft.learning.Library;
import dk.loeft.learning.LibraryChoices;
import dk.loeft.learning.LibraryFilter;
import dk.loeft.learning.LibraryRow;
import dk.loeft.seminar.Attendance;
import dk.loeft.web.ListState;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;

/** The content library: the courses of the municipality as their authors see them. */
@Named("authoredCourses")
@RequestScoped
public class AuthoredCoursesPage {
    private static final int PAGE_SIZE = 25;

    private final Library library;

    private final ListState<LibraryRow> list = new ListState<>(PAGE_SIZE, "title", false);

    private LibraryChoices choices = new LibraryChoices(List.of(), List.of(), List.of(), 0);
    private String state = "";
    private String owner = "";
    private String tag = "";
    private String language = "";
    private String kind = "";
    private int due = -1;

    @Inject
    public AuthoredCoursesPage(Library library) {
        this.library = library;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AuthoredCoursesPage() {
        this(null);
    }

    @PostConstruct
    void read() {
        choices = library.choices();
    }

    /** Reads the list once the address has been read. */
    public void load() {
        LibraryFilter filter = new LibraryFilter(list.getText(), state, owner, tag, language, kind, due);
        list.show(library.courses(filter, list.request()));
    }

    /** Whether only some of the courses are wanted. */
    public boolean isFiltered() {
        return !(list.getText() + state + owner + tag + language + kind).isEmpty() || due >= 0;
    }

    public ListState<LibraryRow> getList() {
        return list;
    }

    public LibraryChoices getChoices() {
        return choices;
    }

    public String keyOf(CourseOwner each) {
        return CourseLibraryPage.key(each);
    }

    /** Whether courses of that kind are attended, not opened: then there is no standard behind it. */
    public boolean attended(String activityKind) {
        return activityKind.equals(Attendance.KIND);
    }

    /** The name of the standard behind a kind of activity. */
    public String standard(String activityKind) {
        return Arrays.stream(PackageStandard.values())
                .filter(each -> each.activityKind().equals(activityKind))
                .map(PackageStandard::title)
                .findFirst()
                .orElse(activityKind);
    }

    public List<String> getStates() {
        return List.of("DRAFT", "REVIEW", "PUBLISHED", "RETIRED");
    }

    /** Days within which the review date lies; 0: it has come, -1: any. */
    public List<Integer> getPeriods() {
        return List.of(-1, 0, 30, 90);
    }

    public String getState() {
        return state;
    }

    public void setState(String state) {
        this.state = state;
    }

    public String getOwner() {
        return owner;
    }

    public void setOwner(String owner) {
        this.owner = owner;
    }

    public String getTag() {
        return tag;
    }

    public void setTag(String tag) {
        this.tag = tag;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public String getKind() {
        return kind;
    }

    public void setKind(String kind) {
        this.kind = kind;
    }

    public int getDue() {
        return due;
    }

    public void setDue(int due) {
        this.due = due;
    }
}
