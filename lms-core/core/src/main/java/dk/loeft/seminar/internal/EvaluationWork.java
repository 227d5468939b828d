package dk.loeft.seminar.internal;

import static dk.loeft.organisation.Permission.AUTHOR;

import dk.loeft.organisation.Requires;

/** What happens to evaluations in the morning. */
public interface EvaluationWork {
    /** Invites those who were at what is over, each once, and forgets who has answered where the form is not taken any more. */
    @Requires(value = AUTHOR, audited = false)
    void invite();
}
