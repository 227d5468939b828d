package dk.loeft.learning;

import static dk.loeft.organisation.Permission.AUTHOR;

import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of people under way when a track gets a new version. By itself nothing does: they stay on the version begun. A plan
 * is made, looked at, and run; for 30 days it can be undone. How far somebody is on the new version follows from the courses
 * completed and waived, as everywhere; a waived course that the new version does not ask for counts for nothing there. Whoever
 * completed the track is never part of a plan.
 *
 * <p>Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code learning.plan.}.
 */
public interface TrackPlans {
    /** Who is under way on versions older than the published one. */
    @Requires(value = AUTHOR, audited = false)
    TrackGroups groups(TrackId track);

    /**
     * Makes a plan that brings people to the published version. It writes down whom it touches and touches nobody. A plan of the
     * track that was not run yet is dropped.
     */
    @Requires(AUTHOR)
    TrackPlanId plan(TrackId track, TrackDecisions decisions);

    @Requires(value = AUTHOR, audited = false)
    Optional<TrackPlan> find(TrackPlanId plan);

    /** The newest plans of a track, without those dropped and without counts; at most 20. */
    @Requires(value = AUTHOR, audited = false)
    List<TrackPlan> plansOf(TrackId track);

    /** Whom it touches; sorts by {@code name} (default), {@code unit}, {@code percent} and {@code after}. */
    @Requires(AUTHOR)
    Page<TrackPlanPerson> people(TrackPlanId plan, TrackPlanFilter filter, PageRequest page);

    /** Decides for one person what differs from the group; the plan gets another fingerprint by that. */
    @Requires(AUTHOR)
    void except(TrackPlanId plan, PersonId person, TrackDecision decision);

    /**
     * Does exactly what the plan says. Refused if somebody came, left or got further since, if another version was published, or if
     * the plan is not the one that was looked at. Whoever has done all that the new version asks for completes the track by it.
     *
     * @param fingerprint of the plan as it was looked at
     */
    @Requires(AUTHOR)
    void run(TrackPlanId plan, String fingerprint);

    /**
     * Puts people back on the version that they were on. Whoever completed the track on the new version by courses taken since
     * stays, as does whoever left it.
     */
    @Requires(AUTHOR)
    void undo(TrackPlanId plan);
}
