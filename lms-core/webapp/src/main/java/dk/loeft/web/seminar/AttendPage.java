package dk.loeft.web.seminar;

import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.Seminars;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Somebody is there: the code came with the address that a camera read, or is typed. */
@Named("attend")
@RequestScoped
public class AttendPage {
    private final Attendance attendance;
    private final Seminars seminars;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private Optional<SeminarView> seminar = Optional.empty();

    @Inject
    public AttendPage(Attendance attendance, Seminars seminars, Address address, Refusals refusals, Toasts toasts) {
        this.attendance = attendance;
        this.seminars = seminars;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AttendPage() {
        this(null, null, null, null, null);
    }

    /** Notes it, if there is a code, and goes on to the seminar. */
    public @Nullable String load() {
        seminar = seminars.seminar(id());
        String code = address.text("code");
        if (code.isBlank()) {
            return null;
        }
        try {
            int session = attendance.attend(id(), code);
            toasts.done("seminar", "attend.done", session);
            return "/seminar/event?faces-redirect=true&id=" + id().value();
        } catch (RefusedException e) {
            refusals.show(e);
            return null;
        }
    }

    private SeminarId id() {
        return new SeminarId(address.key("id"));
    }

    public long getKey() {
        return id().value();
    }

    /** The seminar, null for whoever may not see it. */
    public @Nullable SeminarView getSeminar() {
        return seminar.orElse(null);
    }
}
