package dk.loeft.learning.internal;

import dk.loeft.learning.AttemptId;
import dk.loeft.learning.CourseId;
import dk.loeft.learning.EnrolmentId;
import dk.loeft.learning.LaunchMode;
import dk.loeft.learning.OnBehalf;
import dk.loeft.learning.Player;
import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.UseCases;
import dk.loeft.shared.LocalDay;
import dk.loeft.shared.RefusedException;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class OnBehalfService implements OnBehalf {
    private final StaffRepository staff;

    private final Participation participation;

    private final CurrentActor current;

    private final Clock clock;

    @Inject
    OnBehalfService(StaffRepository staff, Participation participation, CurrentActor current, Clock clock) {
        this.staff = staff;
        this.participation = participation;
        this.current = current;
        this.clock = clock;
    }

    /** For the container's proxy, which never uses the fields. */
    @SuppressWarnings("NullAway")
    protected OnBehalfService() {
        this(null, null, null, null);
    }

    @Override
    public EnrolmentId enrol(CourseId course, String staffNumber) {
        return participation.enrol(learner(staffNumber), course).id();
    }

    @Override
    public Player open(CourseId course, String staffNumber, Optional<String> part, Optional<LaunchMode> mode) {
        return participation.open(learner(staffNumber), course, part, mode);
    }

    @Override
    public AttemptId startOver(CourseId course, String staffNumber) {
        return participation.startOver(learner(staffNumber), course);
    }

    /** Whoever lies outside the actor's part of the organisation is as unknown as nobody. */
    private PersonId learner(String staffNumber) {
        return staff.find(staffNumber, current.get().scopeOf(Permission.LAUNCH_FOR_OTHERS), LocalDay.today(clock))
                .orElseThrow(() -> new RefusedException("learning.person.unknown", staffNumber));
    }
}
