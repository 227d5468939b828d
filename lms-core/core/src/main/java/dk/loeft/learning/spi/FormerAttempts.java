package dk.loeft.learning.spi;

import dk.loeft.learning.AttemptId;
import dk.loeft.organisation.Permission;
import dk.loeft.organisation.Requires;

/** Where providers say that an attempt whose place another one took was heard of late. */
public interface FormerAttempts {
    /**
     * Carries once more what the attempt that this one succeeded has reported since its states were carried; nothing where
     * this one has reported itself, or is no longer the one that counts.
     */
    @Requires(value = Permission.TRACK, audited = false)
    void takeAlong(AttemptId successor);
}
