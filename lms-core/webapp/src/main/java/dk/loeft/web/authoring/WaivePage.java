package dk.loeft.web.authoring;

import dk.loeft.content.Cmi5Learner;
import dk.loeft.content.Cmi5LearnerPart;
import dk.loeft.content.Cmi5Learners;
import dk.loeft.content.Cmi5Registrations;
import dk.loeft.content.Cmi5WaiveReason;
import dk.loeft.learning.CourseId;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.Retry;
import dk.loeft.web.Address;
import dk.loeft.web.ListState;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Who is under way with a cmi5 course, and waiving a unit for one of them. */
@Named("waiving")
@RequestScoped
public class WaivePage {
    private static final int PAGE_SIZE = 25;

    /** The choice that stands beside the reasons of cmi5. */
    private static final String OTHER = "OTHER";

    private static final Map<String, String> FIELDS = Map.of("content.cmi5.waive-both", "waive:other");

    private final Cmi5Registrations registrations;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private final ListState<Cmi5Learner> list = new ListState<>(PAGE_SIZE, "name", false);

    private long course;
    private Optional<Cmi5Learners> learners = Optional.empty();
    private Optional<Cmi5Learner> learner = Optional.empty();
    private boolean asked;
    private String reason = "";
    private String other = "";

    @Inject
    public WaivePage(Cmi5Registrations registrations, Address address, Refusals refusals, Toasts toasts) {
        this.registrations = registrations;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected WaivePage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        course = address.key("course");
        reason = address.text("reason");
        asked = !address.text("registration").isEmpty();
        learner = registration().flatMap(key -> registrations.learner(new CourseId(course), key));
    }

    private Optional<UUID> registration() {
        try {
            return Optional.of(UUID.fromString(address.text("registration")));
        } catch (IllegalArgumentException made) {
            return Optional.empty();
        }
    }

    /** Reads the learners once the address has been read; answers "not found" for a course that is not there. */
    public void load() throws IOException {
        learners = registrations.learners(new CourseId(course), list.getText(), list.request());
        if (learners.isEmpty()) {
            address.notFound();
        }
        learners.map(Cmi5Learners::page).ifPresent(list::show);
    }

    /** Waives the unit of the address for the reason that was given. */
    public @Nullable String waive() {
        Cmi5Learner who = getLearner();
        Cmi5LearnerPart unit = getPart();
        try {
            String because = because();
            Retry.of(() -> registrations.waive(who.registration(), unit.id(), because));
            toasts.done("authoring", "waive.done", who.name(), unit.title());
            return "/authoring/waive?faces-redirect=true&includeViewParams=true";
        } catch (RefusedException e) {
            refusals.show(e, FIELDS);
            return null;
        }
    }

    /** What is written down: the words of cmi5 for its reasons, else what was written. */
    private String because() {
        if (reason.equals(OTHER)) {
            return other;
        }
        if (!other.isBlank() && !reason.isEmpty()) {
            throw new RefusedException("content.cmi5.waive-both");
        }
        return Arrays.stream(Cmi5WaiveReason.values())
                .filter(each -> each.name().equals(reason))
                .map(Cmi5WaiveReason::text)
                .findFirst()
                .orElse("");
    }

    /** Whether there is such a course. A form is read before the list, and the learner it is about tells so too. */
    public boolean isFound() {
        return learners.isPresent() || learner.isPresent();
    }

    public Cmi5Learners getView() {
        return learners.orElseThrow();
    }

    public ListState<Cmi5Learner> getList() {
        return list;
    }

    /** Whether a unit was chosen that the course still waits for. */
    public boolean isAsking() {
        return part().filter(Cmi5LearnerPart::waivable).isPresent();
    }

    /** Whether a unit was chosen that needs no waiving: it was done or waived meanwhile. */
    public boolean isSettled() {
        return part().filter(part -> !part.waivable()).isPresent();
    }

    /** Whether a learner or a unit was chosen that is not there: the course was finished meanwhile, or the address is wrong. */
    public boolean isGone() {
        return asked && part().isEmpty();
    }

    public Cmi5Learner getLearner() {
        return learner.orElseThrow();
    }

    /** The unit that was chosen. */
    public Cmi5LearnerPart getPart() {
        return part().orElseThrow();
    }

    private Optional<Cmi5LearnerPart> part() {
        String unit = address.text("unit");
        return learner.flatMap(who -> who.parts().stream()
                .filter(each -> each.unit() && each.id().equals(unit))
                .findFirst());
    }

    public Cmi5WaiveReason[] getReasons() {
        return Cmi5WaiveReason.values();
    }

    /** The name of the reason of cmi5 that is written so, empty if it is another text. */
    public String reasonOf(String text) {
        return Arrays.stream(Cmi5WaiveReason.values())
                .filter(each -> each.text().equals(text))
                .map(Cmi5WaiveReason::name)
                .findFirst()
                .orElse("");
    }

    public long getCourse() {
        return course;
    }

    public void setCourse(long course) {
        this.course = course;
    }

    /** The reason that was ticked: the name of one of {@link #getReasons}, {@code OTHER}, or empty. */
    public String getReason() {
        return reason;
    }

    public String getOther() {
        return other;
    }

    public void setOther(String other) {
        this.other = other;
    }
}
