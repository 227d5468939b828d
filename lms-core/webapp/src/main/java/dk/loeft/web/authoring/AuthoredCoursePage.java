package dk.loeft.web.authoring;

import dk.loeft.certification.CertificateKindId;
import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.CertificateKindName;
import dk.loeft.certification.Certification;
import dk.loeft.certification.CourseTie;
import dk.loeft.learning.AuthoredCourse;
import dk.loeft.learning.Authoring;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseInput;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One course at its author's desk: what it says, what it gives, and whether it is out. */
@Named("authored")
@RequestScoped
public class AuthoredCoursePage {
    private static final String FIRST = "FIRST";
    private static final String RENEWAL = "RENEWAL";
    private static final Map<String, String> FIELDS = Map.of(
            "learning.course.title", "data:title",
            "learning.course.summary", "data:summary",
            "learning.course.description", "data:description",
            "learning.course.language", "data:language",
            "learning.course.minutes", "data:minutes",
            "certification.course.edition", "data:edition");

    private final Authoring authoring;
    private final Certification certification;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<AuthoredCourse> course = Optional.empty();
    private List<CertificateKindName> kinds = List.of();
    private String path = FIRST;
    private @Nullable Integer edition;
    private Optional<CertificateKindInput> gives = Optional.empty();
    private String edit = "";

    private String title = "";
    private String summary = "";
    private String description = "";
    private String language = "da";
    private int minutes;
    private long kind;

    @Inject
    public AuthoredCoursePage(
            Authoring authoring, Certification certification, Address address, Refusals refusals, Toasts toasts) {
        this.authoring = authoring;
        this.certification = certification;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AuthoredCoursePage() {
        this(null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        edit = address.text("edit");
        course = authoring.authoredCourse(new CourseId(address.key("id")));
        course.ifPresent(found -> {
            kinds = certification.kindsForAuthors();
            gives = certification.givenBy(found.course());
            certification.tieOf(found.course()).ifPresent(this::fill);
            fill(found.input());
        });
    }

    private void fill(CourseTie tie) {
        kind = tie.kind().value();
        path = tie.renewal() ? RENEWAL : FIRST;
        edition = tie.edition().orElse(null);
    }

    private void fill(CourseInput input) {
        title = input.title();
        summary = input.summary();
        description = input.description();
        language = input.language();
        minutes = input.minutes();
    }

    /** Answers "not found" for a course that is not there. */
    public void check() throws IOException {
        if (course.isEmpty()) {
            address.notFound();
        }
    }

    /** Saves what was written and what the course gives. */
    public @Nullable String save() {
        try {
            authoring.change(
                    id(), new CourseInput(title.strip(), summary.strip(), description.strip(), language, minutes));
            certification.tie(
                    id(),
                    Optional.of(kind)
                            .filter(key -> key > 0)
                            .map(key -> new CourseTie(
                                    new CertificateKindId(key), path.equals(RENEWAL), Optional.ofNullable(edition))));
            toasts.done("authoring", "course.saved");
            return Outcomes.course(id());
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    public @Nullable String retire() {
        try {
            authoring.retire(id());
            toasts.done("authoring", "course.retired", getView().input().title());
            return Outcomes.course(id());
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    private CourseId id() {
        return getView().course();
    }

    public boolean isFound() {
        return course.isPresent();
    }

    public AuthoredCourse getView() {
        return course.orElseThrow();
    }

    /** Whether the newest version waits to be published. */
    public boolean isWaiting() {
        return getView().publishedAt().isEmpty();
    }

    /** Which form is open: {@code publish}, {@code move}, {@code language}, {@code retire} or none. */
    public String getEdit() {
        return edit;
    }

    public List<CertificateKindName> getKinds() {
        return kinds;
    }

    /** The title of the certificate that the course gives, empty if none. */
    public String getGives() {
        return gives.map(CertificateKindInput::title).orElse("");
    }

    public String getPath() {
        return path;
    }

    public void setPath(String path) {
        this.path = path;
    }

    public @Nullable Integer getEdition() {
        return edition;
    }

    public void setEdition(@Nullable Integer edition) {
        this.edition = edition;
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

    public String getDescription() {
        return description;
    }

    public void setDescription(String description) {
        this.description = description;
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

    public long getKind() {
        return kind;
    }

    public void setKind(long kind) {
        this.kind = kind;
    }
}
