package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackInput;
import dk.loeft.learning.TrackItemInput;
import dk.loeft.learning.TrackProblem;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Drafts, publishing and retiring. */
@Dependent
class TrackWriting {
    private final TrackRepository tracks;

    private final StructureRepository structures;

    private final TitleRepository titles;

    private final Clock clock;

    @Inject
    TrackWriting(TrackRepository tracks, StructureRepository structures, TitleRepository titles, Clock clock) {
        this.tracks = tracks;
        this.structures = structures;
        this.titles = titles;
        this.clock = clock;
    }

    TrackId draft(TrackInput input, Optional<PersonId> author) {
        TrackInput checked = TrackRules.checked(input);
        Track track = tracks.add(new Track(author.map(PersonId::value).orElse(null), clock.instant()));
        begin(track, 1, checked);
        return track.id();
    }

    void write(TrackId id, TrackInput input) {
        TrackInput checked = TrackRules.checked(input);
        Track track = tracks.lock(id);
        TrackVersion newest = newest(id);
        if (newest.isDraft()) {
            newest.write(checked);
            tracks.pin(newest.id(), items(checked));
        } else {
            begin(track, newest.number() + 1, checked);
        }
    }

    private void begin(Track track, int number, TrackInput input) {
        TrackVersion version = new TrackVersion(track.id(), number);
        version.write(input);
        tracks.add(version);
        tracks.pin(version.id(), items(input));
    }

    List<TrackProblem> check(TrackId id) {
        return check(id, newest(id));
    }

    void publish(TrackId id, Optional<PersonId> author) {
        Track track = tracks.lock(id);
        TrackVersion newest = newest(id);
        if (track.isPublished() && !newest.isDraft()) {
            throw new RefusedException("learning.track.nothing-new");
        }
        if (newest.isDraft()) {
            // Tracks inside it may have got new versions since it was written.
            tracks.pin(newest.id(), items(newest.input()));
        }
        check(id, newest).stream().findFirst().ifPresent(problem -> {
            throw new RefusedException(problem.key(), problem.arguments().toArray());
        });
        track.publishedVersion()
                .filter(before -> before != newest.id().value())
                .ifPresent(before -> tracks.version(before).retire(clock.instant()));
        Set<Long> courses = structures.of(List.of(newest.id())).of(newest.id()).courses();
        newest.publish(courses.size(), author.map(PersonId::value).orElse(null), clock.instant());
        track.publish(newest);
        tracks.count(newest.id(), courses);
    }

    void retire(TrackId id) {
        Track track = tracks.lock(id);
        track.retire();
        track.publishedVersion().ifPresent(version -> tracks.version(version).retire(clock.instant()));
    }

    Optional<TrackInput> written(TrackId id) {
        return tracks.newest(id).map(TrackVersion::input);
    }

    private TrackVersion newest(TrackId id) {
        return tracks.newest(id).orElseThrow(() -> new RefusedException("learning.track.unknown"));
    }

    private List<TrackProblem> check(TrackId id, TrackVersion version) {
        TrackVersionId key = version.id();
        Structures loaded = structures.of(List.of(key));
        return new TrackCheck(id, loaded, loaded.document(key), titles.published(loaded.courses())).problems();
    }

    private static List<TrackItemInput> items(TrackInput input) {
        return input.sets().stream().flatMap(set -> set.items().stream()).toList();
    }
}
