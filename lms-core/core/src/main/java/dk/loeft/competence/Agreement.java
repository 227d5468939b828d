package dk.loeft.competence;

import java.time.LocalDate;
import java.util.Optional;

/**
 * What two have agreed.
 *
 * @param id key
 * @param text what
 * @param byLeader whether the leader is to do it, else the person
 * @param dueOn until when
 * @param doneOn when it was done; absent if it is not
 * @param note how it went, may be empty
 */
public record Agreement(
        AgreementId id, String text, boolean byLeader, LocalDate dueOn, Optional<LocalDate> doneOn, String note) {}
