package dk.loeft.web.seminar;

import dk.loeft.seminar.Attendance;
import dk.loeft.seminar.AttendanceSheet;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.SeminarId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.IOException;
import java.time.LocalTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The code of a session to be shown to those who are there, and who they are. */
@Named("attendance")
@RequestScoped
public class AttendancePage {
    private final Attendance attendance;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private SeminarId id = new SeminarId(0);
    private int session;
    private Optional<AttendanceSheet> sheet = Optional.empty();

    @Inject
    public AttendancePage(Attendance attendance, Address address, Refusals refusals, Toasts toasts) {
        this.attendance = attendance;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected AttendancePage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        id = new SeminarId(address.key("id"));
        session = (int) Math.min(address.key("session"), Integer.MAX_VALUE);
        sheet = attendance.sheet(id, session);
    }

    /** Answers that there is nothing where there is no such session. */
    public void load() throws IOException {
        if (sheet.isEmpty()) {
            address.notFound();
        }
    }

    public @Nullable String present(long booking) {
        return note("attendance.present.done", () -> attendance.present(new BookingId(booking), session));
    }

    public @Nullable String absent(long booking) {
        return note("attendance.absent.done", () -> attendance.absent(new BookingId(booking), session));
    }

    private @Nullable String note(String done, Runnable work) {
        try {
            work.run();
            toasts.done("seminar", done);
            return "/seminar/attendance?faces-redirect=true&id=" + id.value() + "&session=" + session;
        } catch (RefusedException e) {
            refusals.show(e);
            sheet = attendance.sheet(id, session);
            return null;
        }
    }

    public boolean isFound() {
        return sheet.isPresent();
    }

    public AttendanceSheet getSheet() {
        return sheet.orElseThrow();
    }

    /** Until when the code that is shown is good, as clocks show it in Copenhagen. */
    public LocalTime getUntil() {
        return getSheet().code().orElseThrow().until().atZone(LocalDay.ZONE).toLocalTime();
    }
}
