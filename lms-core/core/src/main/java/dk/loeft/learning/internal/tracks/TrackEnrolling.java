package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.CourseId;
import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.Tracks;
import dk.loeft.organisation.Actor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Scope;
import dk.loeft.organisation.UnitId;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** How people come into tracks, and what is waived for them there. */
@Dependent
class TrackEnrolling {
    private final TrackRepository tracks;

    private final TrackEnrolmentRepository enrolments;

    private final Reckoning reckoning;

    private final TrackNews news;

    private final Clock clock;

    @Inject
    TrackEnrolling(
            TrackRepository tracks,
            TrackEnrolmentRepository enrolments,
            Reckoning reckoning,
            TrackNews news,
            Clock clock) {
        this.tracks = tracks;
        this.enrolments = enrolments;
        this.reckoning = reckoning;
        this.news = news;
        this.clock = clock;
    }

    void enrol(PersonId person, TrackId track) {
        if (enrolments.version(person, track).isPresent()) {
            return;
        }
        TrackVersionId version = open(track);
        reckoning.hold(List.of(person), List.of(version));
        enrolments.add(person, track, version, clock.instant());
        look(track, List.of(person));
    }

    void leave(PersonId person, TrackId track) {
        if (enrolments.version(person, track).isPresent() && !enrolments.remove(person, track)) {
            throw new RefusedException("learning.track.stays");
        }
    }

    int assign(TrackId track, UnitId unit, LocalDate due, Actor actor) {
        Scope scope = actor.scopeOf(Permission.LEAD_TRACKS);
        if (!enrolments.within(unit, scope)) {
            throw new NotPermittedException(Permission.LEAD_TRACKS);
        }
        return assign(track, due, actor.person(), enrolments.concerned(track, unit, inTime(due), scope));
    }

    void assign(TrackId track, PersonId person, LocalDate due, Actor actor) {
        Scope scope = actor.scopeOf(Permission.LEAD_TRACKS);
        if (!enrolments.within(person, scope)) {
            throw new NotPermittedException(Permission.LEAD_TRACKS);
        }
        assign(track, due, actor.person(), enrolments.concerned(track, person, inTime(due), scope));
    }

    int assign(TrackId track, Collection<PersonId> people, LocalDate due, Actor actor) {
        Scope scope = actor.scopeOf(Permission.LEAD_TRACKS);
        if (people.isEmpty()) {
            throw new RefusedException("learning.track.nobody");
        }
        if (!enrolments.within(people, scope)) {
            throw new NotPermittedException(Permission.LEAD_TRACKS);
        }
        return assign(track, due, actor.person(), enrolments.concerned(track, people, inTime(due), scope));
    }

    /** Takes somebody out who has not begun; the courses stay with the person. */
    void remove(TrackId track, PersonId person, Actor actor) {
        demandOther(person, actor);
        if (enrolments.version(person, track).isPresent() && !enrolments.takeOut(person, track)) {
            throw new RefusedException("learning.track.begun");
        }
    }

    /** Lets pass whoever leads the person, and is not the person, nor stands in for the person. */
    private void demandOther(PersonId person, Actor actor) {
        if (LedPeople.selves(actor).contains(person)
                || !enrolments.within(person, actor.scopeOf(Permission.LEAD_TRACKS))) {
            throw new NotPermittedException(Permission.LEAD_TRACKS);
        }
    }

    private int assign(TrackId track, LocalDate due, Optional<PersonId> by, List<PersonId> people) {
        TrackVersionId version = open(track);
        if (!people.isEmpty()) {
            reckoning.hold(people, List.of(version));
            enrolments.assign(people, track, version, due, by, clock.instant());
            look(track, people);
            news.given(places(track, people));
        }
        return people.size();
    }

    private LocalDate inTime(LocalDate due) {
        if (due.isBefore(LocalDay.today(clock))) {
            throw new RefusedException("learning.assign.past", due);
        }
        return due;
    }

    void waive(TrackId track, PersonId person, CourseId course, String reason, Actor actor) {
        String because = reason.strip();
        if (because.isEmpty() || because.length() > Tracks.MAX_REASON) {
            throw new RefusedException("learning.track.reason", Tracks.MAX_REASON);
        }
        demandOther(person, actor);
        TrackVersionId version =
                enrolments.version(person, track).orElseThrow(() -> new RefusedException("learning.track.not-in"));
        if (!enrolments.counts(version, course)) {
            throw new RefusedException("learning.track.not-counted");
        }
        enrolments.waive(person, track, course.value(), because, actor.person(), clock.instant());
        look(track, List.of(person));
    }

    private TrackVersionId open(TrackId id) {
        Track track = tracks.get(id);
        if (!track.isPublished()) {
            throw new RefusedException("learning.track.closed");
        }
        return new TrackVersionId(track.publishedVersion().orElseThrow());
    }

    private void look(TrackId track, List<PersonId> people) {
        reckoning.look(places(track, people), clock.instant());
    }

    /** Those people in that track, as a condition over {@code track_enrolment e}. */
    private static SqlPart places(TrackId track, List<PersonId> people) {
        return SqlPart.of(
                "e.track_id = ? AND e.person_id IN (SELECT j.id FROM JSON_TABLE(?, '$[*]' COLUMNS (id BIGINT PATH '$')) j)",
                track.value(),
                people.stream().map(PersonId::value).toList().toString());
    }
}
