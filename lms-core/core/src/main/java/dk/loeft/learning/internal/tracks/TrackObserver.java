package dk.loeft.learning.internal.tracks;

import dk.loeft.learning.CompletionWithdrawn;
import dk.loeft.learning.CourseCompleted;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.SqlPart;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;

/** A completed course moves its person on in every track that counts it, in the transaction that records the completion. */
@Dependent
class TrackObserver {
    private final Reckoning reckoning;

    @Inject
    TrackObserver(Reckoning reckoning) {
        this.reckoning = reckoning;
    }

    void completed(@Observes CourseCompleted done) {
        look(done.person(), done.course(), done.at());
    }

    /** What followed from a completion that is taken back goes with it. */
    void withdrawn(@Observes CompletionWithdrawn withdrawn) {
        look(withdrawn.person(), withdrawn.course(), withdrawn.at());
    }

    private void look(PersonId person, CourseId course, Instant at) {
        reckoning.follow(
                SqlPart.of(
                        "e.person_id = ? AND EXISTS (SELECT 1 FROM track_course c WHERE c.version_id = e.version_id"
                                + " AND c.course_id = ?)",
                        person.value(),
                        course.value()),
                at);
    }
}
