package dk.loeft.organisation;

import static dk.loeft.organisation.Permission.REGISTER_LEAVE;

import java.time.LocalDate;
import java.util.Optional;

/**
 * People's leaves: from a day, until a day or until further notice. They lie within the present employment and never overlap.
 * Days in the past may be registered. Others hear of each change by {@link LeaveRegistered}, {@link LeaveEnded} and
 * {@link LeaveRemoved}. Changes are limited to people all of whose positions lie in the actor's part of the organisation.
 * Refusals are {@link dk.loeft.shared.RefusedException}s with keys that begin {@code organisation.leave.}.
 */
public interface Leaves {
    /** A person's leaves; absent if the person is unknown or out of reach. */
    @Requires(value = REGISTER_LEAVE, audited = false)
    Optional<PersonLeaves> of(PersonId person);

    @Requires(REGISTER_LEAVE)
    LeaveId registerLeave(PersonId person, LeaveInput input);

    /** Other days or another kind for a leave: what was registered before counts as a mistake, or as a plan that changed. */
    @Requires(REGISTER_LEAVE)
    void changeLeave(LeaveId leave, LeaveInput input);

    /**
     * The leave ends, or ended, on that day.
     *
     * @param lastDay last day of the leave, not after the end that is registered
     */
    @Requires(REGISTER_LEAVE)
    void endLeave(LeaveId leave, LocalDate lastDay);

    /** Takes a leave back that never was. */
    @Requires(REGISTER_LEAVE)
    void removeLeave(LeaveId leave);
}
