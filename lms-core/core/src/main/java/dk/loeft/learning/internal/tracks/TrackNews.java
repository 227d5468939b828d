package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TracksAssigned;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.util.List;

/** Tells other capabilities, within the transaction, who was put on a track by a day. */
@Dependent
class TrackNews {
    private final TrackNewsRepository places;

    private final Event<TracksAssigned> assigned;

    @Inject
    TrackNews(TrackNewsRepository places, Event<TracksAssigned> assigned) {
        this.places = places;
        this.assigned = assigned;
    }

    /** Tells of those whom a condition over {@code track_enrolment e} names. */
    void given(SqlPart who) {
        List<TracksAssigned.Assigned> open = places.open(who);
        if (!open.isEmpty()) {
            assigned.fire(new TracksAssigned(open));
        }
    }
}
