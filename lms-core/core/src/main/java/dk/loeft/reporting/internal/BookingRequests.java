package dk.loeft.reporting.internal;

import dk.loeft.competence.Wording;
import dk.loeft.reporting.TeamRequest;
import dk.loeft.reporting.spi.RequestSource;
import dk.loeft.seminar.BookingApprovals;
import dk.loeft.seminar.BookingId;
import dk.loeft.seminar.BookingRequest;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Seminars that people want to book. */
@Dependent
class BookingRequests implements RequestSource {
    private static final String KIND = "BOOKING";

    private final BookingApprovals approvals;

    @Inject
    BookingRequests(BookingApprovals approvals) {
        this.approvals = approvals;
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<TeamRequest> waiting() {
        return approvals.waiting().stream().map(BookingRequests::request).toList();
    }

    @Override
    public void approve(long key) {
        approvals.approve(new BookingId(key));
    }

    private static TeamRequest request(BookingRequest request) {
        return new TeamRequest(
                new TeamRequest.Key(KIND, request.booking().value()),
                request.person(),
                request.name(),
                Wording.only(request.language(), request.title()),
                request.free(),
                request.room(),
                LocalDay.of(request.startsAt()),
                request.askedAt());
    }
}
