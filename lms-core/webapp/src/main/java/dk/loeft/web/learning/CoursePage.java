package dk.loeft.web.learning;

import dk.loeft.certification.CertificateKindInput;
import dk.loeft.certification.Certification;
import dk.loeft.certification.MyCertificate;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.CourseView;
import dk.loeft.learning.Learning;
import dk.loeft.learning.LearningState;
import dk.loeft.learning.MyCourse;
import dk.loeft.learning.Part;
import dk.loeft.learning.PartState;
import dk.loeft.web.Address;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A course: what it is, how far one is, and the way on. */
@Named("course")
@RequestScoped
public class CoursePage {
    private final Learning learning;
    private final Certification certification;
    private final Address address;

    private long id;
    private Optional<CourseView> view = Optional.empty();
    private Optional<MyCertificate> certificate = Optional.empty();
    private Optional<CertificateKindInput> gives = Optional.empty();

    @Inject
    public CoursePage(Learning learning, Certification certification, Address address) {
        this.learning = learning;
        this.certification = certification;
        this.address = address;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected CoursePage() {
        this(null, null, null);
    }

    @PostConstruct
    void read() {
        id = address.key("id");
        CourseId course = new CourseId(id);
        view = learning.course(course);
        certificate = certification.mineFrom(course);
        gives = certification.givenBy(course);
    }

    /** Answers "not found" for a course that is not there, or that one may not see. */
    public void check() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
        }
    }

    /** Puts the course on one's list without opening it. */
    public String enrol() {
        learning.enrol(new CourseId(id));
        return again();
    }

    /** Begins anew. */
    public String startOver() {
        learning.startOver(new CourseId(id));
        return "/learning/player?faces-redirect=true&course=" + id;
    }

    /** Takes the course in another of its languages from now on. */
    public String takeIn(String language) {
        learning.takeIn(new CourseId(id), language);
        return again();
    }

    /** The languages one could take it in instead. */
    public List<String> getOtherLanguages() {
        return view.map(found -> found.languages().stream()
                        .filter(each -> !each.equals(found.language()))
                        .toList())
                .orElse(List.of());
    }

    private String again() {
        return "/learning/course?faces-redirect=true&id=" + id;
    }

    public long getId() {
        return id;
    }

    public CourseView getView() {
        return view.orElseThrow();
    }

    public boolean isFound() {
        return view.isPresent();
    }

    /** The reader's own state, null if not enrolled. */
    public @Nullable MyCourse getMine() {
        return view.flatMap(CourseView::mine).orElse(null);
    }

    /** The word on the main button: {@code begin}, {@code resume}, {@code review} or {@code retry}. */
    public String getNextStep() {
        LearningState state =
                view.flatMap(CourseView::mine).map(MyCourse::state).orElse(LearningState.NOT_STARTED);
        return switch (state) {
            case NOT_STARTED -> "begin";
            case IN_PROGRESS -> "resume";
            case FAILED -> "retry";
            case COMPLETED -> "review";
        };
    }

    /** How much is done, in per cent of the parts that count. */
    public long getPercent() {
        return getPartsTotal() == 0 ? 0 : 100 * getPartsDone() / getPartsTotal();
    }

    public long getPartsDone() {
        return view.orElseThrow().parts().stream().filter(Part::done).count();
    }

    public long getPartsTotal() {
        return view.orElseThrow().parts().stream().filter(Part::counts).count();
    }

    /** Whether some part waits for others. */
    public boolean isAnyLocked() {
        return view.orElseThrow().parts().stream().anyMatch(part -> part.state() == PartState.LOCKED);
    }

    /** The certificate one has from this course, null if none. */
    public @Nullable MyCertificate getCertificate() {
        return certificate.orElse(null);
    }

    /** The certificate that the course gives, null if none. */
    public @Nullable CertificateKindInput getGives() {
        return gives.orElse(null);
    }
}
