package dk.loeft.web.seminar;

import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingRequest;
import dk.loeft.web.Address;
import dk.loeft.web.Refusals;
import dk.loeft.web.Toasts;
import dk.loeft.web.WaitingPage;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What the team wants to book: to approve, or to decline with a reason. */
@Named("seminarRequests")
@RequestScoped
public class SeminarRequestsPage extends WaitingPage<BookingRequest> {
    private final BookingApprovals approvals;

    @Inject
    public SeminarRequestsPage(BookingApprovals approvals, Address address, Refusals refusals, Toasts toasts) {
        super("seminar", "/seminar/requests", address, refusals, toasts);
        this.approvals = approvals;
    }

    /** For the proxy alone. */
    @SuppressWarnings("NullAway")
    protected SeminarRequestsPage() {
        this(null, null, null, null);
    }

    @Override
    protected List<BookingRequest> find() {
        return approvals.waiting();
    }

    @Override
    protected long keyOf(BookingRequest each) {
        return each.booking().value();
    }

    public @Nullable String approve(long booking) {
        return act("request.approved", () -> approvals.approve(new BookingId(booking)));
    }

    @Override
    protected void refuse(long key, String why) {
        approvals.refuse(new BookingId(key), why);
    }

    @Override
    protected String declined() {
        return "request.refused";
    }
}
