package dk.loeft.competence.internal;

import static dk.loeft.organisation.Permission.EDIT_COMPETENCES;

import dk.loeft.organisation.Requires;

/** What happens to rounds at night, each batch in a transaction of its own. */
public interface RoundWork {
    /** Closes some of the rounds whose last day is over; the answer is whether there may be more. */
    @Requires(value = EDIT_COMPETENCES, audited = false)
    boolean closeOverdue();
}
