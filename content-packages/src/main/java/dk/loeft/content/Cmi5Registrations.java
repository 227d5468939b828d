package dk.loeft.content;

import static dk.loeft.organisation.Permission.WAIVE_UNITS;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.organisation.Requires;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Registrations for cmi5 courses, for those who look after them. Limited to the actor's part of the organisation; refusals are
 * {@link dk.loeft.shared.RefusedException}s with keys that begin {@code content.cmi5.}.
 */
public interface Cmi5Registrations {
    /** How a registration stands. */
    @Requires(value = WAIVE_UNITS, audited = false)
    Optional<Cmi5Registered> find(UUID registration);

    /** Its sessions, the oldest first. */
    @Requires(value = WAIVE_UNITS, audited = false)
    List<Cmi5SessionRow> sessions(UUID registration);

    /**
     * Who is under way with a course, with their units, as far as the actor's part of the organisation goes; absent if there is no
     * such course. Sorts by {@code name} (default), {@code department}, {@code begun}.
     *
     * @param text words in name, staff number or department
     */
    @Requires(WAIVE_UNITS)
    Optional<Cmi5Learners> learners(CourseId course, String text, PageRequest page);

    /** One of them. */
    @Requires(WAIVE_UNITS)
    Optional<Cmi5Learner> learner(CourseId course, UUID registration);

    /**
     * Waives a unit (cmi5 9.3.7): it counts as satisfied from now on.
     *
     * @param unit the publisher's identifier
     * @param reason why: one of {@link Cmi5WaiveReason}, or another text of at most 200 characters
     * @throws dk.loeft.shared.RefusedException if there is no such registration or unit, or if it was waived before
     */
    @Requires(WAIVE_UNITS)
    AttemptId waive(UUID registration, String unit, String reason);

    /**
     * Ends a session that its unit did not end (cmi5 9.3.6); its token opens nothing from now on.
     *
     * @throws dk.loeft.shared.RefusedException if there is no such session, or it has ended
     */
    @Requires(WAIVE_UNITS)
    AttemptId abandon(String session);
}
