package dk.loeft.web.seminar;

import dk.loeft.learning.CourseId;
import dk.loeft.seminar.Participant;
import dk.loeft.seminar.PlannableCourse;
import dk.loeft.seminar.RoomClash;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarInput;
import dk.loeft.seminar.SeminarPlanning;
import dk.loeft.seminar.SeminarView;
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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A seminar is planned, changed or cancelled, and its planner sees who comes. */
@Named("planSeminar")
@RequestScoped
public class PlanSeminarPage {
    private static final Map<String, String> FIELDS = Map.of(
            "seminar.seats", "seats",
            "seminar.until", "until",
            "seminar.contact", "contact",
            "seminar.note", "note",
            "seminar.course", "course",
            "seminar.reason", "cancel:reason");

    private final SeminarPlanning planning;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private SeminarId id = new SeminarId(0);
    private Optional<SeminarView> known = Optional.empty();
    private List<Participant> participants = List.of();
    private List<PlannableCourse> courses = List.of();
    private List<RoomClash> clashes = List.of();
    private List<String> rooms = List.of();
    private SeminarForm form = SeminarForm.empty(0);
    private String reason = "";

    @Inject
    public PlanSeminarPage(SeminarPlanning planning, Address address, Refusals refusals, Toasts toasts) {
        this.planning = planning;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected PlanSeminarPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new SeminarId(address.key("id"));
        known = planning.planned(id);
        participants = known.isPresent() ? planning.participants(id) : List.of();
        clashes = isChangeable() && known.isPresent() ? planning.clashes(id) : List.of();
        rooms = planning.rooms();
        courses = known.isPresent() ? List.of() : planning.courses();
        form = SeminarForm.sent(address)
                .or(() -> known.map(SeminarForm::of))
                .orElseGet(() -> SeminarForm.empty(address.key("course")));
    }

    /** Answers that there is nothing where the address names a seminar that is not there. */
    public void load() throws IOException {
        if (known.isEmpty() && address.key("id") > 0) {
            address.notFound();
        }
    }

    public void addSession() {
        form = form.withAnotherSession();
    }

    public void removeSession(int place) {
        form = form.without(place);
    }

    public @Nullable String save() {
        try {
            if (known.isPresent()) {
                planning.change(id, form.input());
                toasts.done("seminar", "plan.changed");
            } else {
                id = planning.plan(new CourseId(form.course()), form.input());
                toasts.done("seminar", "plan.planned");
            }
            return here();
        } catch (RefusedException e) {
            return refused(e);
        }
    }

    public @Nullable String cancel() {
        try {
            planning.cancel(id, reason);
            toasts.done("seminar", "plan.cancelled");
            return here();
        } catch (RefusedException e) {
            return refused(e);
        }
    }

    private @Nullable String refused(RefusedException refusal) {
        Map<String, String> fields = new HashMap<>(FIELDS);
        refusal.arguments().stream()
                .filter(Integer.class::isInstance)
                .map(Integer.class::cast)
                .findFirst()
                .ifPresent(number -> fields.put("seminar.session", "session-" + (number - 1) + "-on"));
        refusals.show(refusal, fields);
        return null;
    }

    private String here() {
        return "/seminar/plan?faces-redirect=true&id=" + id.value();
    }

    /** Whether something is wrong with the field of that id. */
    public boolean wrong(String field) {
        return !FacesContext.getCurrentInstance().getMessageList(field).isEmpty();
    }

    public boolean isKnown() {
        return known.isPresent();
    }

    public SeminarView getView() {
        return known.orElseThrow();
    }

    /** Whether it can be changed: not once it was cancelled or is over. */
    public boolean isChangeable() {
        return known.map(view -> !view.row().cancelled()).orElse(true);
    }

    public boolean isCancelling() {
        return isKnown() && isChangeable() && address.text("edit").equals("cancel");
    }

    /** Whether there is room for another session in the form. */
    public boolean isExtendable() {
        return form.sessions().size() < SeminarInput.MAX_SESSIONS;
    }

    public List<Participant> getParticipants() {
        return participants;
    }

    /** What others have in the rooms of the seminar at the same time. */
    public List<RoomClash> getClashes() {
        return clashes;
    }

    /** What rooms are called. */
    public List<String> getRooms() {
        return rooms;
    }

    public List<PlannableCourse> getCourses() {
        return courses;
    }

    public SeminarForm getForm() {
        return form;
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
