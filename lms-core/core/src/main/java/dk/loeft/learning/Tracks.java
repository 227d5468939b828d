package dk.loeft.learning;

import static dk.loeft.organisation.Permission.LEAD_TRACKS;
import static dk.loeft.organisation.Permission.LEARN;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * Tracks for those who take them, and for those who lead them. How far somebody is follows from the courses completed, wherever
 * and whenever that was; what was waived for a track counts there alone. Refusals are {@link
 * dk.loeft.shared.RefusedException}s with keys that begin {@code learning.track.}.
 */
public interface Tracks {
    /** The tracks that the reader is in: what is due first, completed ones last. */
    @Requires(value = LEARN, audited = false)
    List<MyTrack> mine();

    /** Published tracks by title, those with the words in title or summary. */
    @Requires(value = LEARN, audited = false)
    Page<TrackRow> catalogue(String text, PageRequest page);

    /** A track that is published, or that the reader is in. */
    @Requires(value = LEARN, audited = false)
    Optional<TrackView> track(TrackId track);

    /** The published tracks that count a course in their published version, by title. */
    @Requires(value = LEARN, audited = false)
    List<TrackRow> counting(CourseId course);

    /** Puts the reader in a published track; if in it already, nothing changes. */
    @Requires(LEARN)
    void enrol(TrackId track);

    /** Takes the reader out of a track again; refused if somebody else put the reader in, or if it is completed. */
    @Requires(LEARN)
    void leave(TrackId track);

    /**
     * Puts everybody whose main position lies in the unit or below into the track, with a due date; those in it already keep the
     * earlier of the two dates, those who completed it are left alone. Limited to the actor's part of the organisation.
     *
     * @return how many people came in or got an earlier date
     */
    @Requires(LEAD_TRACKS)
    int assign(TrackId track, UnitId unit, LocalDate due);

    /** Puts one person in, as {@link #assign(TrackId, UnitId, LocalDate)} does many. */
    @Requires(LEAD_TRACKS)
    void assign(TrackId track, PersonId person, LocalDate due);

    /** Puts several people in, as {@link #assign(TrackId, UnitId, LocalDate)} does; refused if none is named. */
    @Requires(LEAD_TRACKS)
    int assign(TrackId track, List<PersonId> people, LocalDate due);

    /**
     * Takes somebody out who has not begun. Refused for whoever has, for whoever chose the track, and for whom a rule put in. Nobody
     * does so for themselves.
     */
    @Requires(LEAD_TRACKS)
    void remove(TrackId track, PersonId person);

    /**
     * Tracks that are published, or that somebody whom the actor leads is in: those with people first, by title. Whom somebody leads
     * is everybody within the actor's part of the organisation but the actor, and but the leaders for whom the actor stands in.
     */
    @Requires(value = LEAD_TRACKS, audited = false)
    Page<LedTrack> led(String text, PageRequest page);

    /** One of these tracks. */
    @Requires(value = LEAD_TRACKS, audited = false)
    Optional<LedTrack> led(TrackId track);

    /**
     * Those whom the actor leads, in the track: those not completed first, by due date. Can be sorted by {@code name}, {@code unit},
     * {@code percent} and {@code due}.
     */
    @Requires(value = LEAD_TRACKS, audited = false)
    Page<TrackPerson> people(TrackId track, TrackTeamFilter filter, PageRequest page);

    /** One of them, with the path. */
    @Requires(value = LEAD_TRACKS, audited = false)
    Optional<TrackMember> member(TrackId track, PersonId person);

    /** Those whom the actor leads who are not in the track, by name; those with the words in name, title or unit. */
    @Requires(value = LEAD_TRACKS, audited = false)
    Page<TrackCandidate> candidates(TrackId track, String text, PageRequest page);

    /**
     * Lets a course count as done for somebody in this track. Nobody does so for themselves.
     *
     * @param reason why, 1 to {@value #MAX_REASON} characters; the person sees it
     */
    @Requires(LEAD_TRACKS)
    void waive(TrackId track, PersonId person, CourseId course, String reason);

    /** The longest reason. */
    int MAX_REASON = 300;
}
