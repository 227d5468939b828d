package dk.loeft.reporting;

import static dk.loeft.organisation.Permission.RATE_TEAM;
import static dk.loeft.organisation.Permission.SEE_TEAM;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * What a leader, or whoever deputises for one, sees of the people whose main position lies in a unit they lead or below it; never
 * the reader. Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code reporting.}.
 */
public interface Teams {
    /**
     * Figures, the parts below, and a page of people, those who are overdue for longest first; sorts by {@code name}, {@code unit}
     * and {@code gaps}.
     *
     * @return absent if the unit does not lie within what the reader leads
     */
    @Requires(value = SEE_TEAM, audited = false)
    Optional<TeamView> team(TeamFilter filter, PageRequest page);

    /** What people asked for and the reader has not decided, the oldest first. */
    @Requires(value = RATE_TEAM, audited = false)
    TeamRequests requests();

    /**
     * Approves exactly these, or none of them: refused if one of them waits no longer. Each is recorded as the use case of its own
     * that it is.
     *
     * @param shown what the reader saw, at most {@value TeamRequests#SHOWN}
     * @return how many they were
     */
    @Requires(RATE_TEAM)
    int approve(List<TeamRequest.Key> shown);
}
