package dk.loeft.organisation.internal;

import dk.loeft.organisation.LeaveId;
import dk.loeft.organisation.LeaveInput;
import dk.loeft.organisation.Leaves;
import dk.loeft.organisation.PersonId;
import dk.loeft.organisation.PersonLeaves;
import dk.loeft.organisation.UseCases;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.util.Optional;

@UseCases
@Transactional
@ApplicationScoped
class LeavesService implements Leaves {
    private final LeaveBook book;

    @Inject
    LeavesService(LeaveBook book) {
        this.book = book;
    }

    /** For the container's proxy, which never uses the field. */
    @SuppressWarnings("NullAway")
    protected LeavesService() {
        this.book = null;
    }

    @Override
    public Optional<PersonLeaves> of(PersonId person) {
        return book.of(person);
    }

    @Override
    public LeaveId registerLeave(PersonId person, LeaveInput input) {
        return book.register(person, input);
    }

    @Override
    public void changeLeave(LeaveId leave, LeaveInput input) {
        book.change(leave, input);
    }

    @Override
    public void endLeave(LeaveId leave, LocalDate lastDay) {
        book.end(leave, lastDay);
    }

    @Override
    public void removeLeave(LeaveId leave) {
        book.remove(leave);
    }
}
