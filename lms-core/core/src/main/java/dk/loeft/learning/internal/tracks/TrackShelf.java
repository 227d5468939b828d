package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.TrackId;
import dk.loeft.learning.TrackVersionId;
import dk.loeft.learning.TrackView;
import dk.loeft.learning.engine.TrackProgress;
import dk.loeft.organisation.PersonId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** A track as a learner opens it. */
@Dependent
class TrackShelf {
    private final TrackRepository tracks;

    private final TrackEnrolmentRepository enrolments;

    private final StructureRepository structures;

    private final TrackReading reading;

    @Inject
    TrackShelf(
            TrackRepository tracks,
            TrackEnrolmentRepository enrolments,
            StructureRepository structures,
            TrackReading reading) {
        this.tracks = tracks;
        this.enrolments = enrolments;
        this.structures = structures;
        this.reading = reading;
    }

    /** A published track, or one that the reader is in. */
    Optional<TrackView> track(PersonId reader, TrackId id) {
        Optional<TrackVersionId> own = enrolments.version(reader, id);
        return tracks.find(id)
                .filter(track -> track.isPublished() || own.isPresent())
                .flatMap(track -> own.or(() -> track.publishedVersion().map(TrackVersionId::new))
                        .map(version -> view(track, version, reader, reading.language(reader))));
    }

    /** The track of somebody who is in it, in a language. */
    Optional<TrackView> of(PersonId person, TrackId id, String language) {
        return enrolments.version(person, id).flatMap(version -> tracks.find(id)
                .map(track -> view(track, version, person, language)));
    }

    private TrackView view(Track track, TrackVersionId version, PersonId person, String language) {
        Structures loaded = structures.of(List.of(version));
        Structures.Document document = loaded.document(version);
        TrackReading.Reader reader = reading.reader(person, track.id(), loaded.courses(), language);
        TrackProgress progress = TrackProgress.of(loaded.of(version), reader.completed(), reader.waived());
        return new TrackView(
                track.id(),
                document.title().in(reader.language()),
                document.summary().in(reader.language()),
                document.number(),
                track.isPublished(),
                document.inOrder(),
                reader.mine(),
                progress.percent(),
                progress.next().map(reader.courses()::get),
                new TrackPath(loaded, reader, progress.next()).steps(document, progress, false),
                enrolments.waivers(person, track.id()));
    }
}
