package dk.loeft.learning;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;

/**
 * People were put on tracks with a date, or given another date than they had, by a leader or by a rule. Fired within the
 * transaction of the change.
 *
 * @param assigned who, what and when; each person and track once
 */
public record TracksAssigned(List<Assigned> assigned) {
    /**
     * One track of one person.
     *
     * @param person who
     * @param track which track
     * @param danish what it is called in Danish, else in English
     * @param english what it is called in English, else in Danish
     * @param due the last day in time
     */
    public record Assigned(PersonId person, TrackId track, String danish, String english, LocalDate due) {}

    public TracksAssigned {
        assigned = List.copyOf(assigned);
    }
}
