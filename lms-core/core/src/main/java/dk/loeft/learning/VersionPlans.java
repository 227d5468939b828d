package dk.loeft.learning;

import static dk.loeft.organisation.Permission.AUTHOR;

import dk.loeft.organisation.Requires;
import dk.loeft.shared.Page;
import dk.loeft.shared.PageRequest;
import java.util.List;
import java.util.Optional;

/**
 * What becomes of people on older versions when a course gets a new one. A plan is made, looked at, and run; for 30 days it can
 * be undone. Nothing is ever overwritten: who is moved gets a new attempt that succeeds the old one, and the old one keeps
 * what it holds and whatever is still reported for it.
 *
 * <p>Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code learning.plan.}.
 */
public interface VersionPlans {
    /** Who is on versions older than the newest one, published or not, and how these differ from it. */
    @Requires(value = AUTHOR, audited = false)
    VersionGroups groups(CourseId course);

    /**
     * Publishes the newest version, and makes a plan with it where something else is decided than what happens by itself.
     *
     * @return the plan, absent where none was needed
     */
    @Requires(AUTHOR)
    Optional<VersionPlanId> publish(CourseId course, VersionDecisions decisions);

    /**
     * Makes a plan that brings people to the published version. It writes down whom it touches and touches nobody. A plan of
     * the course that was not run yet is dropped.
     */
    @Requires(AUTHOR)
    VersionPlanId plan(CourseId course, VersionDecisions decisions);

    @Requires(value = AUTHOR, audited = false)
    Optional<VersionPlan> find(VersionPlanId plan);

    /** The newest plans of a course, without those dropped and without counts; at most 20. */
    @Requires(value = AUTHOR, audited = false)
    List<VersionPlan> plansOf(CourseId course);

    /** Whom it touches; sorts by {@code name} (default), {@code unit}, {@code state}, {@code decision}, {@code outcome}. */
    @Requires(AUTHOR)
    Page<VersionPlanPerson> people(VersionPlanId plan, VersionPlanFilter filter, PageRequest page);

    /** How many it touches in each unit, the most first. */
    @Requires(value = AUTHOR, audited = false)
    Page<VersionPlanUnit> units(VersionPlanId plan, PageRequest page);

    /** Decides for one person what differs from the group; the plan gets another fingerprint by that. */
    @Requires(AUTHOR)
    void except(VersionPlanId plan, EnrolmentId enrolment, VersionDecision decision);

    /**
     * Does what the plan says. People whose state is no longer as the plan has it are left alone and become {@link
     * VersionOutcome#CHANGED}. Completions, which are told to the rest of the house one by one, wait for {@link #settle}.
     *
     * @param fingerprint of the plan as it was looked at; refused if it says something else by now
     */
    @Requires(AUTHOR)
    void run(VersionPlanId plan, String fingerprint);

    /**
     * Writes some of the completions that wait, or withdraws them after an undo. To be called until it returns 0; whatever
     * was interrupted goes on where it stopped.
     *
     * @return how many still wait
     */
    @Requires(value = AUTHOR, audited = false)
    long settle(VersionPlanId plan);

    /**
     * Puts people back where they were: on the old version and the old attempt, with all that is reported for it meanwhile.
     * What they did on the new version since is kept in its own attempt. Who completed the course since stays completed.
     */
    @Requires(AUTHOR)
    void undo(VersionPlanId plan);
}
