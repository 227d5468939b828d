package dk.loeft.web.authoring;

import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.Authoring;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** The courses of the municipality as their authors see them. */
@Named("authoredCourses")
@RequestScoped
public class AuthoredCoursesPage {
    private static final int PAGE_SIZE = 25;

    private final Authoring authoring;

    private String text = "";
    private String sort = "title";
    private boolean descending;
    private int number = 1;

    private Page<AuthoredCourse> rows = new Page<>(List.of(), 0, PageRequest.first(PAGE_SIZE));

    @Inject
    public AuthoredCoursesPage(Authoring authoring) {
        this.authoring = authoring;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AuthoredCoursesPage() {
        this(null);
    }

    /** Reads the list once the address has been read. */
    public void load() {
        rows = authoring.authored(text.strip(), new PageRequest(number, PAGE_SIZE, sort, !descending));
    }

    public Page<AuthoredCourse> getRows() {
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
}
