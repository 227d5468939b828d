package dk.loeft.web.seminar;

import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.Seminars;
import dk.loeft.seminar.SessionView;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.PhaseId;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A seminar: when and where it is, and the reader's own booking. */
@Named("seminar")
@RequestScoped
public class SeminarPage {
    private final Seminars seminars;
    private final Attendance attendance;
    private final Clock clock;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private SeminarId id = new SeminarId(0);
    private Optional<SeminarView> view = Optional.empty();
    private Set<Integer> attended = Set.of();

    @Inject
    public SeminarPage(
            Seminars seminars, Attendance attendance, Clock clock, Address address, Refusals refusals, Toasts toasts) {
        this.seminars = seminars;
        this.attendance = attendance;
        this.clock = clock;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected SeminarPage() {
        this(null, null, null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new SeminarId(address.key("id"));
        view = seminars.seminar(id);
        attended = view.isPresent() ? attendance.attended(id) : Set.of();
    }

    /** Answers that there is nothing where the reader may not see it. */
    public void load() throws IOException {
        if (view.isEmpty()) {
            address.notFound();
        }
    }

    /** Books a seat; waits for one where the form offered that. */
    public @Nullable String book() {
        try {
            BookingState state = seminars.book(id, address.text("waiting").equals("true"));
            toasts.done("seminar", "booked." + state);
            return here();
        } catch (RefusedException e) {
            refusals.show(e);
            view = seminars.seminar(id);
            return null;
        }
    }

    public @Nullable String giveBack() {
        try {
            seminars.giveBack(id);
            toasts.done("seminar", "booked.LEFT");
            return here();
        } catch (RefusedException e) {
            refusals.show(e);
            view = seminars.seminar(id);
            return null;
        }
    }

    private String here() {
        return "/seminar/event?faces-redirect=true&id=" + id.value();
    }

    public boolean isFound() {
        return view.isPresent();
    }

    public SeminarView getView() {
        return view.orElseThrow();
    }

    /** The numbers of the sessions at which the reader was there. */
    public Set<Integer> getAttended() {
        return attended;
    }

    /** Whether the reader can note now to be at a session: it is today, and the reader has a seat. */
    public boolean attendable(SessionView session) {
        return getState().equals(BookingState.BOOKED.name())
                && !attended.contains(session.number())
                && session.on().equals(LocalDay.today(clock));
    }

    /** How the reader's booking stands, empty without one. */
    public String getState() {
        return view.flatMap(SeminarView::mine).map(mine -> mine.state().name()).orElse("");
    }

    /** Whether the reader has booked, waits or has asked. */
    public boolean isActive() {
        return view.flatMap(SeminarView::mine)
                .filter(mine -> mine.state().active())
                .isPresent();
    }

    /** Whether it can be booked; as long as a form is taken in, so that it is told why it cannot be any more. */
    public boolean isBookable() {
        return isTakenIn() || (getView().open() && !isActive());
    }

    /** Whether only the waiting list is offered. */
    public boolean isFull() {
        return getView().row().free() == 0 && !getView().row().approval();
    }

    private static boolean isTakenIn() {
        FacesContext context = FacesContext.getCurrentInstance();
        return context.isPostback() && context.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
    }

    /** Whether the reader is asked whether the seat is really given back. */
    public boolean isLeaving() {
        return address.text("edit").equals("leave") && (isTakenIn() || isActive());
    }
}
