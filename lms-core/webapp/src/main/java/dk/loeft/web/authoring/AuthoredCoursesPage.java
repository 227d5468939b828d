package dk.loeft.web.authoring;

import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.Authoring;
import dk.loeft.web.ListState;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The courses of the municipality as their authors see them. */
@Named("authoredCourses")
@RequestScoped
public class AuthoredCoursesPage {
    private static final int PAGE_SIZE = 25;

    private final Authoring authoring;

    private final ListState<AuthoredCourse> list = new ListState<>(PAGE_SIZE, "title", false);

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
        list.show(authoring.authored(list.getText(), list.request()));
    }

    public ListState<AuthoredCourse> getList() {
        return list;
    }
}
