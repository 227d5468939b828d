package dk.loeft.seminar.internal;

import dk.loeft.organisation.PersonId;
import dk.loeft.seminar.BookingState;
import dk.loeft.seminar.SeminarFilter;
import dk.loeft.seminar.SeminarId;
import dk.loeft.seminar.SeminarRow;
import dk.loeft.seminar.SeminarView;
import dk.loeft.seminar.SessionView;
import dk.loeft.seminar.internal.SeminarListRepository.Found;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Seminars as they are read. */
@Dependent
class SeminarReading {
    private final SeminarListRepository lists;

    private final SeminarRepository seminars;

    @Inject
    SeminarReading(SeminarListRepository lists, SeminarRepository seminars) {
        this.lists = lists;
        this.seminars = seminars;
    }

    Page<SeminarRow> page(PersonId reader, SeminarFilter filter, Instant now, PageRequest page) {
        return lists.page(reader, filter, now, page);
    }

    /** As somebody sees it who may book; the links are for those who have a seat. */
    Optional<SeminarView> forReader(PersonId reader, SeminarId id, Instant now) {
        return lists.find(reader, id)
                .filter(found -> found.published() || found.mine().isPresent())
                .map(found -> view(
                        found,
                        found.row().mine().equals(Optional.of(BookingState.BOOKED))
                                ? seminars.sessions(id)
                                : seminars.sessions(id).stream()
                                        .map(SeminarReading::withoutLink)
                                        .toList(),
                        now));
    }

    /** As its planner sees it. */
    Optional<SeminarView> forPlanner(PersonId reader, SeminarId id, Instant now) {
        return lists.find(reader, id).map(found -> view(found, seminars.sessions(id), now));
    }

    /** Sessions that were planned once and are no more. */
    List<SessionView> removed(SeminarId id) {
        return seminars.removed(id);
    }

    private static SeminarView view(Found found, List<SessionView> sessions, Instant now) {
        SeminarRow row = found.row();
        boolean begun = !row.startsAt().isAfter(now);
        boolean open = found.published()
                && !row.cancelled()
                && !begun
                && !LocalDay.of(now).isAfter(row.bookableUntil());
        return new SeminarView(
                row,
                sessions,
                found.contact(),
                found.note(),
                found.sequence(),
                found.cancelReason(),
                found.mine(),
                open,
                begun);
    }

    private static SessionView withoutLink(SessionView session) {
        return new SessionView(
                session.number(), session.startsAt(), session.endsAt(), session.room(), "", session.online());
    }
}
