package dk.loeft.competence.internal;

import static dk.loeft.organisation.Permission.EDIT_COMPETENCES;

import dk.loeft.organisation.Requires;

/** What happens to agreements in the morning. */
public interface AgreementWork {
    /** Tells of agreements that are soon due. */
    @Requires(value = EDIT_COMPETENCES, audited = false)
    void tellDue();
}
