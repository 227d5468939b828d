package dk.loeft.competence;

import dk.loeft.organisation.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * A development talk.
 *
 * @param id key
 * @param person whose talk it is
 * @param name the person's name
 * @param leader the leader's name
 * @param leading whether the reader is the leader
 * @param plannedOn for when it is planned
 * @param heldOn when it was held; from then on agenda and agreements are not changed, but followed up
 * @param calledOffOn when it was called off; from then on it is kept as one that was held
 * @param calledOffReason why, may be empty
 * @param points the agenda, in the order in which it was made
 * @param agreements what was agreed, in the order in which it was made
 */
public record Talk(
        TalkId id,
        PersonId person,
        String name,
        String leader,
        boolean leading,
        LocalDate plannedOn,
        Optional<LocalDate> heldOn,
        Optional<LocalDate> calledOffOn,
        String calledOffReason,
        List<Point> points,
        List<Agreement> agreements) {
    /**
     * A point of the agenda: what somebody wrote, a gap, or an agreement from a former talk.
     *
     * @param id key
     * @param text what somebody wrote, empty for the other two
     * @param addedBy who wrote it, empty for the other two
     * @param competence the competence of a gap
     * @param own the level the person had when the talk was planned
     * @param asked the level that was asked for then
     * @param agreement the agreement to follow up, as it is now
     */
    public record Point(
            PointId id,
            String text,
            String addedBy,
            Optional<Wording> competence,
            int own,
            int asked,
            Optional<Agreement> agreement) {}

    public Talk {
        points = List.copyOf(points);
        agreements = List.copyOf(agreements);
    }
}
