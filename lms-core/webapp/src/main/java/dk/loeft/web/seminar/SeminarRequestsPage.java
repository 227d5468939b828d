package dk.loeft.web.seminar;

import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingRequest;
import dk.loeft.shared.RefusedException;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What the team wants to book: to approve, or to decline with a reason. */
@Named("seminarRequests")
@RequestScoped
public class SeminarRequestsPage {
    private static final String HERE = "/seminar/requests?faces-redirect=true";

    private final BookingApprovals approvals;
    private final Address address;
    private final Refusals refusals;
    private final Toasts toasts;

    private List<BookingRequest> waiting = List.of();
    private String reason = "";

    @Inject
    public SeminarRequestsPage(BookingApprovals approvals, Address address, Refusals refusals, Toasts toasts) {
        this.approvals = approvals;
        this.address = address;
        this.refusals = refusals;
        this.toasts = toasts;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected SeminarRequestsPage() {
        this(null, null, null, null);
    }

    @PostConstruct
    void read() {
        waiting = approvals.waiting();
    }

    /** Makes the bean before anything is written: reading what waits refuses whoever leads nobody. */
    public void check() {
        // Reading is done once the bean is there.
    }

    public @Nullable String approve(long booking) {
        return act("request.approved", () -> approvals.approve(new BookingId(booking)));
    }

    /** Declines what the address names. */
    public @Nullable String refuse() {
        return act("request.refused", () -> approvals.refuse(new BookingId(address.key("decline")), reason));
    }

    private @Nullable String act(String done, Runnable work) {
        try {
            work.run();
            toasts.done("seminar", done);
            return HERE;
        } catch (RefusedException e) {
            refusals.show(e);
            waiting = approvals.waiting();
            return null;
        }
    }

    public List<BookingRequest> getWaiting() {
        return waiting;
    }

    /** What is about to be declined. */
    public Optional<BookingRequest> getDeclining() {
        long key = address.key("decline");
        return waiting.stream().filter(each -> each.booking().value() == key).findFirst();
    }

    public String getReason() {
        return reason;
    }

    public void setReason(String reason) {
        this.reason = reason;
    }
}
