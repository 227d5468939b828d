package dk.loeft.web.authoring;

import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.seminar.Attendance;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Begins a course that is completed by being there: it needs no package, but seminars. */
@Named("attendedCourse")
@RequestScoped
public class AttendedCoursePage {
    private static final Map<String, String> FIELDS = Map.of(
            "learning.course.title", "start:title",
            "learning.course.summary", "start:summary",
            "learning.course.minutes", "start:minutes");

    private final Authoring authoring;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<AuthoredCourse> known = List.of();
    private String title = "";
    private String summary = "";
    private String language = "da";
    private int minutes;

    @Inject
    public AttendedCoursePage(Authoring authoring, Refusals refusals, Toasts toasts) {
        this.authoring = authoring;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AttendedCoursePage() {
        this(null, null, null);
    }

    /** Asked before anything is rendered, so that whoever may not come here is told so on a page that is whole. */
    public void load() {
        known = Stream.of("da", "en")
                .flatMap(each -> authoring.restingOn(Attendance.KIND, each).stream())
                .toList();
    }

    /** Makes the draft. */
    public @Nullable String start() {
        try {
            CourseId course = authoring.draft(
                    new CourseInput(title.strip(), summary.strip(), "", language, minutes), Attendance.KIND, language);
            toasts.done("authoring", "attended.made");
            return Outcomes.course(course);
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** The courses that are attended. */
    public List<AuthoredCourse> getKnown() {
        return known;
    }

    public String getTitle() {
        return title;
    }

    public void setTitle(String title) {
        this.title = title;
    }

    public String getSummary() {
        return summary;
    }

    public void setSummary(String summary) {
        this.summary = summary;
    }

    public String getLanguage() {
        return language;
    }

    public void setLanguage(String language) {
        this.language = language;
    }

    public int getMinutes() {
        return minutes;
    }

    public void setMinutes(int minutes) {
        this.minutes = minutes;
    }
}
