package dk.loeft.learning.internal.rules;

import dk.loeft.organisation.CurrentActor;
import dk.loeft.organisation.NotPermittedException;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.PersonId;
import dk.loeft.shared.LocalDay;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Who works with rules, and when. */
@Dependent
class RuleDesk {
    private final CurrentActor current;

    private final Clock clock;

    @Inject
    RuleDesk(CurrentActor current, Clock clock) {
        this.current = current;
        this.clock = clock;
    }

    /**
     * Rules reach the whole house.
     *
     * @throws NotPermittedException for those who may assign in a part of it alone
     */
    void demand() {
        if (!current.get().scopeOf(Permission.ASSIGN).everywhere()) {
            throw new NotPermittedException(Permission.ASSIGN);
        }
    }

    /** The person who acts, absent for the system. */
    Optional<PersonId> who() {
        return current.get().person();
    }

    PersonId reader() {
        return current.person();
    }

    Instant now() {
        return clock.instant();
    }

    LocalDate today() {
        return LocalDay.today(clock);
    }
}
